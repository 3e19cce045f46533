package dev.tenon.runtime.query;

/** What is sent before and after a statement. Equal ones put the same text around it. */
public interface Trip {

    /** The statement's text with the rest around it. */
    String around(String sql);
}
