package dev.tenon.runtime.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * A typed query of a Java caller as SQL, rendered for this one use.
 *
 * @param sql the text
 * @param reads whether it changes nothing that is stored
 * @param values its values, in the order of the placeholders
 */
public record RenderedQuery(String sql, boolean reads, List<Param<?>> values) implements BoundSql {

    private static final DSLContext DIALECT = DSL.using(SQLDialect.POSTGRES);

    public RenderedQuery {
        values = List.copyOf(values);
    }

    /**
     * Renders a query.
     *
     * @throws IllegalArgumentException when a named parameter stands in it more than once
     */
    public static RenderedQuery of(ResultQuery<?> query) {
        List<Param<?>> values =
                DIALECT.extractParams(query).values().stream()
                        .filter(value -> !value.isInline())
                        .<Param<?>>map(value -> value)
                        .toList();
        if (values.size() != DIALECT.extractBindValues(query).size()) {
            throw new IllegalArgumentException("a named parameter may be used once in a query");
        }
        return new RenderedQuery(DIALECT.render(query), query instanceof Select<?>, values);
    }

    @Override
    public void bind(PreparedStatement statement, int first) throws SQLException {
        int position = first;
        for (Param<?> value : values) {
            new ParamBinder(value).set(statement, position++);
        }
    }
}
