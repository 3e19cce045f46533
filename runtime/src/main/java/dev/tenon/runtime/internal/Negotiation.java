package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.problem.ProblemCode;
import io.micronaut.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agrees with a caller on media types. Every operation answers JSON, and problems as JSON; a caller
 * who excludes either has nothing to gain from the work (RFC 9110 §12.5.1, §15.5.7, §15.5.16).
 */
final class Negotiation {

    private static final String APPLICATION = "application";
    private static final String JSON = "json";
    private static final String PROBLEM = "problem+json";
    private static final String MERGE_PATCH = "merge-patch+json";

    private Negotiation() {}

    /**
     * Sees that an answer in JSON is welcome. Elements that break the grammar count as not there.
     *
     * @param headers every {@code Accept}; none means anything
     */
    static void checkAccept(List<String> headers) {
        boolean any = false;
        for (String header : headers) {
            for (String element : MediaRange.elements(header)) {
                any = true;
                MediaRange range = MediaRange.parse(element);
                if (range != null && range.weight() > 0 && isJson(range)) {
                    return;
                }
            }
        }
        if (any) {
            throw ProblemCode.NOT_ACCEPTABLE.exception(
                    "The operation answers application/json.",
                    "Send Accept: application/json, or leave it out.");
        }
    }

    private static boolean isJson(MediaRange range) {
        return range.covers(APPLICATION, JSON) || range.covers(APPLICATION, PROBLEM);
    }

    /** Sees that a body is declared as JSON in UTF-8. */
    static void checkContentType(List<String> headers, Operation operation) {
        MediaRange type = headers.size() == 1 ? MediaRange.parse(headers.get(0)) : null;
        if (type == null || !reads(type, operation) || !isUtf8(type.parameters().get("charset"))) {
            throw ProblemCode.UNSUPPORTED_MEDIA_TYPE.exception(
                    "The operation reads " + accepted(operation) + ".",
                    "Send one Content-Type: application/json.");
        }
    }

    /** The media types the operation reads, as {@code Accept-Patch} lists them (RFC 5789). */
    static String accepted(Operation operation) {
        return isPatch(operation)
                ? "application/merge-patch+json, application/json"
                : "application/json";
    }

    private static boolean reads(MediaRange type, Operation operation) {
        return type.type().equals(APPLICATION)
                && (type.subtype().equals(JSON)
                        || (isPatch(operation) && type.subtype().equals(MERGE_PATCH)));
    }

    private static boolean isPatch(Operation operation) {
        return operation.method() == HttpMethod.PATCH;
    }

    private static boolean isUtf8(@Nullable String charset) {
        return charset == null || charset.equalsIgnoreCase("utf-8");
    }
}
