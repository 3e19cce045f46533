package dev.tenon.runtime.api;

import io.micronaut.http.HttpRequest;

/** The door of the service: every generated controller method opens its request here. */
public interface Api {

    /**
     * Reads a request against its operation: media types, parameters and body, all at once.
     *
     * @throws ProblemException 400, 406, 415 or 422 with every violation of the request
     */
    Request open(HttpRequest<byte[]> http, Operation operation);
}
