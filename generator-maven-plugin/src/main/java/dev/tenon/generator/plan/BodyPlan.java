package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A record to write that holds a request body, with its reader.
 *
 * @param type its name
 * @param row the record that shows the same schema; empty when none does
 * @param schema name of the schema, for messages
 * @param patch whether it is a merge patch, with a builder
 * @param fields in document order
 */
public record BodyPlan(
        ClassName type,
        Optional<ClassName> row,
        String schema,
        boolean patch,
        List<BodyFieldPlan> fields) {

    public BodyPlan {
        fields = List.copyOf(fields);
    }
}
