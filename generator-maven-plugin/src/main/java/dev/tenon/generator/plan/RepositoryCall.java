package dev.tenon.generator.plan;

import java.util.List;

/** A method of a repository that takes a session and runs at once. */
public sealed interface RepositoryCall {

    /** Its Javadoc, as it is to be printed. */
    String doc();

    /**
     * Reads the rows that a typed query of the caller asks for.
     *
     * @param name of the method
     */
    record Rows(String name, String doc) implements RepositoryCall {}

    /**
     * Runs a statement about one row.
     *
     * @param name of the method
     * @param statement what it runs
     * @param scopes columns a path would fix, and the arguments that hold their values
     * @param outcome what it answers
     */
    record Row(
            String name,
            String doc,
            RepositoryStatement.Row statement,
            List<RepositoryPlan.Bound> scopes,
            Outcome outcome)
            implements RepositoryCall {
        public Row {
            scopes = List.copyOf(scopes);
        }
    }

    /** What a call answers. */
    enum Outcome {
        /** The row, or empty where there is none. */
        FOUND,
        /** The row, which is always there. */
        STORED,
        /** Whether there was such a row. */
        REMOVED
    }
}
