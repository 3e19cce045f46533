package dev.tenon.generator.openapi;

/** The ways in which an operation can end without success. */
enum Refusal {
    MALFORMED(400, "Malformed", "The request cannot be read: the errors name each place."),
    UNAUTHORIZED(401, "Unauthorized", "Credentials are missing, or not accepted."),
    FORBIDDEN(403, "Forbidden", "The caller may not do this."),
    NOT_FOUND(404, "NotFound", "There is nothing here."),
    NOT_ACCEPTABLE(406, "NotAcceptable", "The header `Accept` rules out every format there is."),
    REQUEST_TIMEOUT(408, "RequestTimeout", "The request took too long to arrive."),
    CONFLICT(409, "Conflict", "The change conflicts with stored data."),
    BODY_TOO_LARGE(413, "BodyTooLarge", "The body is larger than the service reads."),
    URI_TOO_LONG(414, "UriTooLong", "The request line is longer than the service reads."),
    UNSUPPORTED_MEDIA_TYPE(415, "UnsupportedMediaType", "The body's media type is not read here."),
    INVALID(422, "Invalid", "Some values break a rule: the errors name each place."),
    TOO_MANY_REQUESTS(429, "TooManyRequests", "The caller sent more requests than it may."),
    HEADERS_TOO_LARGE(
            431, "HeadersTooLarge", "The header fields are larger than the service reads."),
    INTERNAL(500, "Internal", "The service failed; its log has the incident."),
    UNAVAILABLE(503, "Unavailable", "The service is not available right now; try again later."),
    TIMEOUT(504, "Timeout", "The database took too long.");

    private final int status;
    private final String component;
    private final String description;

    Refusal(int status, String component, String description) {
        this.status = status;
        this.component = component;
        this.description = description;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** Its name under {@code components/responses}. */
    String component() {
        return component;
    }

    /** What it means, CommonMark. */
    String description() {
        return description;
    }
}
