package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A repository to write.
 *
 * @param type its name
 * @param row the record of a row
 * @param table where rows are
 * @param rowsConstant name of the constant that holds the relation
 * @param columns the row's columns, in order
 * @param key columns that identify a row; empty when none do
 * @param deletes whether it removes rows
 * @param writes bodies that make whole rows
 * @param patches bodies that change rows
 */
public record RepositoryPlan(
        ClassName type,
        ClassName row,
        TablePlan table,
        String rowsConstant,
        List<Column> columns,
        List<Key> key,
        boolean deletes,
        List<Write> writes,
        List<Write> patches) {

    /**
     * A column of a row.
     *
     * @param wireName name in JSON
     * @param constant jOOQ's field
     * @param value its type
     * @param writesNull whether SQL NULL is written as JSON null, not left out
     */
    public record Column(String wireName, String constant, ValuePlan value, boolean writesNull) {}

    /**
     * A column of the key.
     *
     * @param name Java name of the argument
     * @param type Java type of the argument
     * @param constant jOOQ's field
     */
    public record Key(String name, TypeName type, String constant) {}

    /**
     * A body and the columns it sets.
     *
     * @param body the record
     * @param assignments in order
     */
    public record Write(ClassName body, List<Assignment> assignments) {
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
     * @param key whether the column is part of the key
     */
    public record Assignment(String method, String constant, String component, boolean key) {}

    public RepositoryPlan {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        writes = List.copyOf(writes);
        patches = List.copyOf(patches);
    }
}
