package dev.tenon.generator.migration;

/** What a statement means for the rows of a table in use and for those who wait, mildest first. */
public enum Risk {
    /** Touches the catalog only, or a table that is new. */
    SAFE,
    /** Reads every row while writers, or everybody, wait. */
    LOCKING,
    /** Writes every row anew while everybody waits. */
    REWRITING,
    /** Removes data. */
    DESTRUCTIVE
}
