package dev.tenon.runtime.problem;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every code a service answers, with the words that go with it. Codes are stable: one is never
 * renumbered, and never used for something else. {@code docs/problems.md} has a section for each.
 */
public enum ProblemCode {
    MALFORMED(
            400,
            "The request cannot be read",
            "Some part of the request breaks the grammar of HTTP, JSON, or the operation: an"
                    + " unknown parameter or member, a value of the wrong type, text after the"
                    + " JSON. The list of errors names each place."),
    UNAUTHENTICATED(
            401,
            "Authentication is needed",
            "The operation needs a caller who is known, and the request does not say who it is."),
    FORBIDDEN(
            403,
            "The caller may not do this",
            "The database refused the operation for the role of the caller."),
    NOT_FOUND(
            404,
            "There is nothing here",
            "No operation has this path, or no row that the caller may see has this key."),
    METHOD_NOT_ALLOWED(
            405,
            "The method is not allowed here",
            "The path exists and takes other methods: the header Allow lists them."),
    NOT_ACCEPTABLE(
            406,
            "No acceptable format",
            "The header Accept rules out every format the operation can answer."),
    REQUEST_TIMEOUT(
            408,
            "The request took too long to arrive",
            "The head of the request was not there in time (tenon.limits.head-timeout), or its body"
                    + " came too slowly (tenon.limits.body-timeout, tenon.limits.rate)."),
    CONFLICT(
            409,
            "The change conflicts with stored data",
            "A unique value is taken, a row that is referred to does not exist or is still referred"
                    + " to, or another change came first."),
    BODY_TOO_LARGE(
            413,
            "The body is too large",
            "The body has more bytes than the service reads (tenon.limits.body)."),
    URI_TOO_LONG(
            414,
            "The URI is too long",
            "The request line has more bytes than the service reads (tenon.limits.line)."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The media type is not supported",
            "The operation does not read bodies of this Content-Type, charset or"
                    + " Content-Encoding."),
    INVALID(
            422,
            "The request is not valid",
            "The request can be read, but some values break a rule of the spec. The list of errors"
                    + " names each place and its rule."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "The caller sent more requests than it may; Retry-After says when to go on."),
    HEADERS_TOO_LARGE(
            431,
            "The headers are too large",
            "The header fields have more bytes than the service reads (tenon.limits.headers), or"
                    + " there are too many of them (tenon.limits.fields)."),
    INTERNAL(
            500,
            "The service failed",
            "A fault of the service, not of the request. The incident in the detail is in its"
                    + " log."),
    UNAVAILABLE(
            503,
            "The service is not available right now",
            "The database cannot be reached, or the service is too busy or stopping. Try again"
                    + " later."),
    SCHEMA(
            503,
            "-SCHEMA",
            "The database schema does not fit the service",
            "The database lacks tables or columns the service was built for: its migrations have"
                    + " not run there, or later ones have. The log of the service names what is"
                    + " missing. Once it is there the service goes on, without a restart."),
    TIMEOUT(
            504,
            "The database took too long",
            "The statement ran into its time limit and was cancelled.");

    private final int status;
    private final String suffix;
    private final String title;
    private final String explanation;

    ProblemCode(int status, String title, String explanation) {
        this(status, "", title, explanation);
    }

    /** A special case of a status: the suffix tells it from the others. */
    ProblemCode(int status, String suffix, String title, String explanation) {
        this.status = status;
        this.suffix = suffix;
        this.title = title;
        this.explanation = explanation;
    }

    /** The code with this text, such as {@code TN-422}; empty for any other text. */
    public static Optional<ProblemCode> of(String code) {
        for (ProblemCode each : values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The general code of an HTTP status; of its class (400 or 500) when the status has none. */
    public static ProblemCode ofStatus(int status) {
        for (ProblemCode each : values()) {
            if (each.status == status && each.suffix.isEmpty()) {
                return each;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
    }

    /** The stable text, such as {@code TN-422}. */
    public String code() {
        return "TN-" + status + suffix;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code in words. */
    public String title() {
        return title;
    }

    /** What it means and what to do, in a few sentences. */
    public String explanation() {
        return explanation;
    }

    /** A problem that its title says all about. */
    public Problem problem() {
        return new Problem(status, code(), title, null, null, List.of());
    }

    /** A problem with what happened this time. */
    public Problem problem(String detail) {
        return problem(detail, null);
    }

    /** A problem with what happened this time, and what to do about it (null for nothing). */
    public Problem problem(String detail, @Nullable String hint) {
        return new Problem(status, code(), title, detail, hint, List.of());
    }

    /** A problem with everything that is wrong with the request. */
    public Problem problem(List<Problem.Violation> violations) {
        return new Problem(status, code(), title, null, null, violations);
    }

    /** Ends a request with {@link #problem(String)}. */
    public ProblemException exception(String detail) {
        return new ProblemException(problem(detail));
    }

    /** Ends a request with {@link #problem(String, String)}. */
    public ProblemException exception(String detail, @Nullable String hint) {
        return new ProblemException(problem(detail, hint));
    }
}
