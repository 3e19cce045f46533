package dev.tenon.runtime.internal;

import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.problem.ProblemWriter;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Bodies of the errors Micronaut answers by itself, past {@link Faults}. */
@Singleton
final class FaultBodies implements ErrorResponseProcessor<byte[]> {

    @Override
    public MutableHttpResponse<byte[]> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        byte[] body =
                ProblemWriter.write(
                        ProblemCode.ofStatus(response.code()).problem(),
                        context.getRequest().getPath());
        return response.header("Content-Length", Integer.toString(body.length))
                .contentType(ProblemWriter.MEDIA_TYPE)
                .body(body);
    }
}
