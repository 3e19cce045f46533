package dev.tenon.generator.spec;

/** Reads what an operation's {@code x-tenon} says of all its calls. */
final class TermsReader {

    /** The keys it reads. */
    static final String KEYS = "roles groups";

    private TermsReader() {}

    static SpecTerms read(Obj tenon) {
        return new SpecTerms(tenon.texts("roles"), tenon.texts("groups"));
    }
}
