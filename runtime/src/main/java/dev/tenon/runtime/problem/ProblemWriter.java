package dev.tenon.runtime.problem;

import dev.tenon.runtime.api.Problem;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes problems as {@code application/problem+json} (RFC 9457). Safe for use by many threads. */
public final class ProblemWriter {

    /** The media type of what it writes. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    private ProblemWriter() {}

    /**
     * A problem as UTF-8 JSON.
     *
     * @param instance path of the request, without its query
     */
    public static byte[] write(Problem problem, String instance) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", "/problems/" + problem.code());
            json.writeStringProperty("title", problem.title());
            json.writeNumberProperty("status", problem.status());
            writeUnlessNull(json, "detail", problem.detail());
            json.writeStringProperty("instance", instance);
            json.writeStringProperty("code", problem.code());
            writeUnlessNull(json, "hint", problem.hint());
            if (!problem.violations().isEmpty()) {
                json.writeArrayPropertyStart("errors");
                for (Problem.Violation violation : problem.violations()) {
                    write(json, violation);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Problem.Violation violation) {
        json.writeStartObject();
        json.writeStringProperty(
                violation.parameter() ? "parameter" : "pointer", violation.place());
        json.writeStringProperty("code", violation.code());
        json.writeStringProperty("message", violation.message());
        writeUnlessNull(json, "hint", violation.hint());
        json.writeEndObject();
    }

    private static void writeUnlessNull(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
