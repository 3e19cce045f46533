package dev.tenon.runtime.api;

import java.util.List;

/**
 * Where a value that the spec binds comes from: OpenAPI's runtime expressions (OpenAPI 3.1
 * §4.8.20.4) and those Tenon adds for cookies, claims, clients and certificates.
 */
public sealed interface Source {

    /**
     * A claim of the caller, {@code $claims.tenant.id}.
     *
     * @param path member names and list indexes from the root of the claims
     */
    record Claim(List<String> path) implements Source {
        public Claim {
            path = List.copyOf(path);
        }
    }

    /**
     * A header field, {@code $request.header.X-Session}; several of one name are joined by a comma.
     *
     * @param name its name, in any case
     */
    record Header(String name) implements Source {}

    /** All header fields as a JSON object, names in lower case, without credentials. */
    record Headers() implements Source {}

    /**
     * A cookie, {@code $request.cookie.lang}.
     *
     * @param name its name, in this case
     */
    record Cookie(String name) implements Source {}

    /** All cookies as a JSON object, without those that hold credentials. */
    record Cookies() implements Source {}

    /**
     * A declared parameter, {@code $request.path.id} or {@code $request.query.q}; its value after
     * it was read.
     *
     * @param parameter one of the operation's
     */
    record Declared(Parameter<?> parameter) implements Source {}

    /**
     * A value of the body, {@code $request.body#/a/b}.
     *
     * @param pointer JSON Pointer (RFC 6901)
     */
    record Body(String pointer) implements Source {}

    /**
     * A fixed text.
     *
     * @param value the text
     */
    record Constant(String value) implements Source {}

    /** The method of the request, {@code $method}. */
    record Method() implements Source {}

    /** The path of the request, {@code $path}, as it was sent. */
    record Path() implements Source {}

    /** The identifier of a client that authenticated by its own credentials, {@code $client.id}. */
    record Client() implements Source {}

    /** The common name of the client's certificate, {@code $tls.cn}. */
    record Certificate() implements Source {}

    /** A claim. */
    static Source claim(String... path) {
        return new Claim(List.of(path));
    }

    /** A header field. */
    static Source header(String name) {
        return new Header(name);
    }

    /** A cookie. */
    static Source cookie(String name) {
        return new Cookie(name);
    }

    /** A declared parameter. */
    static Source parameter(Parameter<?> parameter) {
        return new Declared(parameter);
    }

    /** A fixed text. */
    static Source constant(String value) {
        return new Constant(value);
    }

    /** All header fields. */
    static Source headers() {
        return new Headers();
    }

    /** All cookies. */
    static Source cookies() {
        return new Cookies();
    }

    /** A value of the body, by its JSON Pointer. */
    static Source body(String pointer) {
        return new Body(pointer);
    }

    /** The method of the request. */
    static Source method() {
        return new Method();
    }

    /** The path of the request. */
    static Source path() {
        return new Path();
    }

    /** The identifier of the calling client. */
    static Source client() {
        return new Client();
    }

    /** The common name of the caller's certificate. */
    static Source certificate() {
        return new Certificate();
    }
}
