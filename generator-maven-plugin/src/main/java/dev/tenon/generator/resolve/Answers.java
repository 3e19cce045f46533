package dev.tenon.generator.resolve;

import dev.tenon.generator.spec.JsonType;
import dev.tenon.generator.spec.SpecMedia;
import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.spec.SpecResponse;
import dev.tenon.generator.spec.SpecSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an operation says of success. */
final class Answers {

    private Answers() {}

    /** The responses to success, codes before the class {@code 2XX}, in document order. */
    static List<SpecResponse> successes(SpecOperation operation) {
        return operation.responses().stream()
                .filter(response -> response.status().startsWith("2"))
                .sorted(
                        Comparator.comparing(
                                response -> !Character.isDigit(response.status().charAt(1))))
                .toList();
    }

    /** The schema of the first success that has one. */
    static Optional<SpecSchema> schema(SpecOperation operation) {
        return successes(operation).stream()
                .flatMap(response -> response.content().stream())
                .flatMap(media -> media.schema().stream())
                .findFirst();
    }

    /** The schema of one row: of an array its items, else the schema itself. */
    static SpecSchema row(SpecSchema schema) {
        return schema.is(JsonType.ARRAY) ? schema.shape().items().orElse(schema) : schema;
    }

    /** Whether a response has a body that is described. */
    static boolean hasContent(SpecResponse response) {
        return response.content().stream().map(SpecMedia::schema).anyMatch(Optional::isPresent);
    }
}
