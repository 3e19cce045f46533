package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads an operation. */
final class OperationReader {

    private static final Keys OPERATION =
            Keys.openApi(
                    "an operation",
                    """
                    tags summary description externalDocs operationId parameters requestBody
                    responses deprecated security x-tenon
                    """,
                    "callbacks servers");

    private final Reading reading;
    private final ParameterReader parameterReader;
    private final BodyReader bodyReader;
    private final ResponseReader responseReader;

    OperationReader(Reading reading) {
        this.reading = reading;
        this.parameterReader = new ParameterReader(reading);
        this.bodyReader = new BodyReader(reading);
        this.responseReader = new ResponseReader(reading);
    }

    /**
     * Where an operation stands.
     *
     * @param method of HTTP
     * @param path template of its path
     * @param entry the method's key with the operation
     * @param shared parameters of its path
     */
    record Site(HttpMethod method, String path, Node.Entry entry, List<SpecParameter> shared) {}

    Optional<SpecOperation> read(Site site) {
        return Obj.of(site.entry().key().place(), site.entry().value(), reading.problems())
                .map(operation -> read(site, operation));
    }

    private SpecOperation read(Site site, Obj operation) {
        OPERATION.check(operation.mapping(), reading.problems());
        var responses = responseReader.all(operation);
        return new SpecOperation(
                site.method(),
                site.path(),
                operation.at(),
                id(site, operation, responses),
                operation.texts("tags"),
                operation.plainText("summary"),
                operation.plainText("description"),
                merged(site.shared(), parameterReader.all(operation)),
                operation.entry("requestBody").flatMap(entry -> bodyReader.read(site, entry)),
                responses,
                RulesReader.read(operation),
                operation.isTrue("deprecated"),
                SecurityReader.read(operation));
    }

    private OperationId id(Site site, Obj operation, List<SpecResponse> responses) {
        var written = operation.text("operationId");
        if (written.isEmpty()) {
            var name = DerivedName.of(site.method(), site.path(), responses);
            return new OperationId(name, false, operation.at());
        }
        if (written.get().value().isBlank()) {
            reading.problems()
                    .add(
                            new Problem(
                                    ProblemCode.BAD_VALUE,
                                    written.get().at(),
                                    "the operationId is empty",
                                    "",
                                    "name the operation, or leave the key out"));
        }
        return new OperationId(written.get().value(), true, written.get().at());
    }

    // OpenAPI 3.1, Path Item Object: an operation's parameter replaces the path's of equal name
    // and place.
    private static List<SpecParameter> merged(List<SpecParameter> shared, List<SpecParameter> own) {
        var all = new LinkedHashMap<String, SpecParameter>();
        shared.forEach(parameter -> all.put(identity(parameter), parameter));
        own.forEach(parameter -> all.put(identity(parameter), parameter));
        return List.copyOf(all.values());
    }

    private static String identity(SpecParameter parameter) {
        return parameter.in() + " " + parameter.name().value();
    }
}
