package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/** A method of a repository that gives a statement to run later. */
public sealed interface RepositoryStatement {

    /** Its Javadoc, as it is to be printed. */
    String doc();

    /**
     * Reads the rows a request asks for.
     *
     * @param name of the method
     */
    record Rows(String name, String doc) implements RepositoryStatement {}

    /**
     * Reads or writes one row.
     *
     * @param name of the method
     * @param verb method of {@code runtime.api.Relation} that starts it, such as {@code select}
     * @param key columns that say which row, and the arguments that hold their values
     * @param write what it writes; empty when nothing
     */
    record Row(
            String name,
            String doc,
            String verb,
            List<RepositoryPlan.Bound> key,
            Optional<Write> write)
            implements RepositoryStatement {
        public Row {
            key = List.copyOf(key);
        }
    }

    /**
     * A body and the columns it sets.
     *
     * @param argument Java name of the argument that holds it
     * @param body the record
     * @param assignments in order
     */
    record Write(String argument, ClassName body, List<Assignment> assignments) {
        public Write {
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * A column and where its value comes from.
     *
     * @param method of {@code runtime.api.Statement}: {@code set}, {@code setOrDefault}, {@code
     *     change} or {@code changeOrDefault}
     * @param constant jOOQ's field
     * @param component accessor of the body
     */
    record Assignment(String method, String constant, String component) {}
}
