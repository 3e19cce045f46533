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
 * @param key jOOQ's fields of the columns that identify a row; empty when none do
 * @param calls methods that run at once, in order
 * @param statements methods that give a statement, in order
 */
public record RepositoryPlan(
        ClassName type,
        ClassName row,
        TablePlan table,
        String rowsConstant,
        List<Column> columns,
        List<String> key,
        List<RepositoryCall> calls,
        List<RepositoryStatement> statements) {

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
     * A column bound to an argument.
     *
     * @param name Java name of the argument
     * @param type Java type of the argument
     * @param constant jOOQ's field
     */
    public record Bound(String name, TypeName type, String constant) {}

    public RepositoryPlan {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        calls = List.copyOf(calls);
        statements = List.copyOf(statements);
    }
}
