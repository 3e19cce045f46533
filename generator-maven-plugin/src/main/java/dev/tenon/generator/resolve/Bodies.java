package dev.tenon.generator.resolve;

import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.spec.SpecSchema;
import java.util.Optional;

/** What an operation says of its request's body. */
final class Bodies {

    private Bodies() {}

    /** The schema of the first media type that has one. */
    static Optional<SpecSchema> schema(SpecOperation operation) {
        return operation
                .body()
                .flatMap(body ->
                        body.content().stream()
                                .flatMap(media -> media.schema().stream())
                                .findFirst());
    }
}
