package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the responses of an operation. */
final class ResponseReader {

    private static final Keys RESPONSE =
            Keys.openApi("a response", "description summary headers content", "links");

    private static final Keys HEADER =
            Keys.openApi(
                    "a header",
                    "description required deprecated schema style explode example examples",
                    "content");

    private static final Pattern STATUS = Pattern.compile("[1-5][0-9][0-9]|[1-5]XX|default");

    private static final List<String> MEDIA_TYPES =
            List.of(ContentReader.JSON, ContentReader.PROBLEM);

    private final Reading reading;
    private final Problems problems;
    private final ContentReader contentReader;

    ResponseReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
        this.contentReader = new ContentReader(reading);
    }

    List<SpecResponse> all(Obj operation) {
        var responses = operation.object("responses");
        var read = new ArrayList<SpecResponse>();
        if (!operation.has("responses")
                || responses.filter(all -> all.mapping().entries().isEmpty()).isPresent()) {
            problems.add(
                    ProblemCode.MISSING_RESPONSE,
                    responses.map(Obj::key).orElse(operation.key()),
                    "the operation has no response",
                    "add responses with at least one status, such as '200'");
            return read;
        }
        if (responses.isPresent()) {
            for (var entry : responses.get().mapping().entries().values()) {
                response(entry).ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<SpecResponse> response(Node.Entry entry) {
        var status = entry.key().text();
        if (status.startsWith("x-")) {
            Extensions.check(entry.key(), "responses").ifPresent(problems::add);
            return Optional.empty();
        }
        if (!STATUS.matcher(status).matches()) {
            problems.add(
                    new Problem(
                            ProblemCode.UNKNOWN_KEY,
                            entry.key().place().location(),
                            "\"" + status + "\" is no status of HTTP",
                            "a status is a number such as 200, a class such as 4XX, or default",
                            "write one of these"));
            return Optional.empty();
        }
        return reading.object(entry).map(response -> response(entry.key(), response));
    }

    private SpecResponse response(Node.Scalar status, Obj response) {
        RESPONSE.check(response.mapping(), problems);
        return new SpecResponse(
                status.text(),
                status.place().location(),
                response.requiredText("description"),
                contentReader.read(response, MEDIA_TYPES),
                headers(response));
    }

    private List<SpecHeader> headers(Obj response) {
        var read = new ArrayList<SpecHeader>();
        response.object("headers")
                .ifPresent(headers ->
                        headers.mapping()
                                .entries()
                                .values()
                                .forEach(entry -> header(entry).ifPresent(read::add)));
        return read;
    }

    private Optional<SpecHeader> header(Node.Entry entry) {
        var at = entry.key().place().location();
        return reading.object(entry)
                .map(header -> {
                    HEADER.check(header.mapping(), problems);
                    return new SpecHeader(
                            new Located<>(entry.key().text(), at, at),
                            header.isTrue("required"),
                            header.plainText("description"),
                            reading.schema(header));
                });
    }
}
