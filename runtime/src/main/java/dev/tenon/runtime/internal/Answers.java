package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.internal.front.FrontRequest;
import dev.tenon.runtime.problem.ProblemWriter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;

/** Puts bytes and headers of answers together. */
public final class Answers {

    static final String JSON = "application/json";

    private Answers() {}

    /** An answer of these bytes; for HEAD Micronaut keeps the headers and drops the bytes. */
    public static MutableHttpResponse<byte[]> of(int status, String mediaType, byte[] body) {
        return HttpResponse.<byte[]>status(status, reason(status))
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length))
                .body(body);
    }

    /** An answer without a body. */
    public static MutableHttpResponse<byte[]> empty(int status) {
        return HttpResponse.status(status, reason(status));
    }

    /** The answer that tells a problem. */
    public static MutableHttpResponse<byte[]> problem(HttpRequest<?> request, Problem problem) {
        String path =
                FrontRequest.of(request)
                        .map(front -> front.exchange().path())
                        .orElse(request.getPath());
        MutableHttpResponse<byte[]> answer =
                of(problem.status(), ProblemWriter.MEDIA_TYPE, ProblemWriter.write(problem, path));
        FrontRequest.of(request)
                .map(front -> front.exchange().challenges())
                .orElse(List.of())
                .forEach(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        if (problem.status() == 503 || problem.status() == 429) {
            long seconds =
                    FrontRequest.of(request).map(front -> front.exchange().retryAfter()).orElse(1L);
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        return answer;
    }

    /** The words of a status. */
    static String reason(int status) {
        return io.netty.handler.codec.http.HttpResponseStatus.valueOf(status).reasonPhrase();
    }
}
