package dev.tenon.generator.model;

import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.SpecParameter;
import java.util.Optional;

/**
 * A declared parameter of an operation and what it is for.
 *
 * @param name on the wire
 * @param in where it stands
 * @param type of its value
 * @param required whether a request must have it
 * @param standard the spec's {@code default}; empty when there is none
 * @param use what it is for
 * @param description CommonMark; empty when there is none
 * @param spec as written
 */
public record Param(
        String name,
        SpecParameter.In in,
        ValueKind type,
        boolean required,
        Optional<Node> standard,
        Use use,
        String description,
        SpecParameter spec) {

    /** The field whose column it fixes to its value; empty when it is for something else. */
    public Optional<Field> fixed() {
        return switch (use) {
            case Use.Key key -> Optional.of(key.field());
            case Use.Scope scope -> Optional.of(scope.field());
            case Use.Filter _, Use.Paging _, Use.Plain _ -> Optional.empty();
        };
    }

    /** What a parameter is for. */
    public sealed interface Use {

        /**
         * It is (part of) the key of the row.
         *
         * @param field the key field
         */
        record Key(Field field) implements Use {}

        /**
         * It keeps the operation to rows with this value, and is given to rows inserted.
         *
         * @param field the field whose column is bound
         * @param parent the row it points at; empty when the column is no foreign key
         */
        record Scope(Field field, Optional<Parent> parent) implements Use {}

        /**
         * It filters a list by equality, or by membership when it is a list.
         *
         * @param field the field whose column is compared
         */
        record Filter(Field field) implements Use {}

        /** It is {@code limit}, {@code offset} or {@code sort}, which the runtime reads itself. */
        record Paging() implements Use {}

        /** It is read and checked, and nothing else. */
        record Plain() implements Use {}
    }

    /**
     * The row that a scope's rows belong to, as an owner has pets.
     *
     * @param table its table
     * @param column the column the scope points at, unique there
     */
    public record Parent(TableName table, String column) {}
}
