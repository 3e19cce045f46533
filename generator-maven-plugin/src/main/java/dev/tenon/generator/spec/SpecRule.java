package dev.tenon.generator.spec;

/** A rule that a document as a whole must keep. */
interface SpecRule {

    /** Reports every place where the rule is broken. */
    void check(SpecDocument document, Problems problems);
}
