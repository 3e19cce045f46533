package dev.tenon.generator.spec;

import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;

/** Reads the body of a request. */
final class BodyReader {

    private static final Keys BODY =
            Keys.openApi("a request body", "description content required", "");

    private final Reading reading;
    private final ContentReader contentReader;

    BodyReader(Reading reading) {
        this.reading = reading;
        this.contentReader = new ContentReader(reading);
    }

    Optional<SpecBody> read(OperationReader.Site site, Node.Entry entry) {
        return reading.object(entry).map(body -> read(site, entry, body));
    }

    private SpecBody read(OperationReader.Site site, Node.Entry entry, Obj body) {
        BODY.check(body.mapping(), reading.problems());
        body.required("content");
        if (site.method() == HttpMethod.GET || site.method() == HttpMethod.DELETE) {
            reading.problems()
                    .add(
                            ProblemCode.UNSUPPORTED_KEYWORD,
                            entry.key().place(),
                            "a " + site.method() + " with a body is not supported",
                            "RFC 9110 gives such a body no meaning; take the values from the"
                                    + " query");
        }
        var allowed =
                site.method() == HttpMethod.PATCH
                        ? List.of(ContentReader.JSON, ContentReader.MERGE_PATCH)
                        : List.of(ContentReader.JSON);
        return new SpecBody(
                body.isTrue("required"),
                body.plainText("description"),
                contentReader.read(body, allowed),
                entry.key().place().location());
    }
}
