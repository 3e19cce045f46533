package dev.tenon.runtime.query;

import dev.tenon.runtime.api.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a statement decides its SQL text: everything but the values. Relations and columns are
 * constants of generated code, so they are compared by identity; a fresh copy of a column costs a
 * rendering and never gives a wrong text. Numbers are those of usual pages, of which there are few.
 */
final class ShapeKey {

    private static final Object NEXT = new Object();

    private final Object[] parts;
    private final int hash;

    private ShapeKey(Object[] parts) {
        this.parts = parts;
        int sum = 0;
        for (Object part : parts) {
            sum =
                    31 * sum
                            + (part instanceof Number
                                    ? part.hashCode()
                                    : System.identityHashCode(part));
        }
        this.hash = sum;
    }

    static ShapeKey of(Statement<?> statement, boolean returning) {
        List<Object> parts = new ArrayList<>(8 + 2 * statement.assignments().size());
        parts.add(statement.relation());
        parts.add(statement.verb());
        parts.add(returning);
        Statement.Page page = statement.page();
        parts.add(page != null);
        if (page != null && page.usual()) {
            parts.add(page.limit());
            parts.add(page.offset());
        }
        for (Statement.Assignment<?> assignment : statement.assignments()) {
            parts.add(assignment.column());
            parts.add(assignment.byDefault());
        }
        parts.add(NEXT);
        for (Statement.Predicate<?> predicate : statement.predicates()) {
            parts.add(predicate.column());
            parts.add(predicate.values().size() == 1);
        }
        parts.add(NEXT);
        for (Statement.Order order : statement.order()) {
            parts.add(order.column());
            parts.add(order.descending());
        }
        return new ShapeKey(parts.toArray());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // see the class comment
    public boolean equals(Object other) {
        if (!(other instanceof ShapeKey that)
                || that.hash != hash
                || that.parts.length != parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != that.parts[i]
                    && !(parts[i] instanceof Number number && number.equals(that.parts[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
