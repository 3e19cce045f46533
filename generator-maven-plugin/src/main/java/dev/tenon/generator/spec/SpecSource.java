package dev.tenon.generator.spec;

import dev.tenon.generator.source.Node;
import java.util.List;

/**
 * Where a value comes from when a request arrives: OpenAPI's runtime expressions (OpenAPI 3.1
 * §4.8.20.4), those Tenon adds, or a constant.
 */
public sealed interface SpecSource {

    /**
     * {@code $claims.tenant.id}.
     *
     * @param path member names and list indexes, at least one
     */
    record Claim(List<String> path) implements SpecSource {
        public Claim {
            path = List.copyOf(path);
        }
    }

    /** {@code $request.header.X-Session}. */
    record Header(String name) implements SpecSource {}

    /** {@code $request.cookie.lang}. */
    record Cookie(String name) implements SpecSource {}

    /**
     * {@code $request.path.id} or {@code $request.query.q}.
     *
     * @param in where the parameter stands
     * @param name its name
     */
    record Parameter(SpecParameter.In in, String name) implements SpecSource {}

    /**
     * {@code $request.body#/a/b}.
     *
     * @param pointer JSON pointer (RFC 6901); empty text for the whole body
     */
    record Body(String pointer) implements SpecSource {}

    /**
     * A value that stands in the spec itself.
     *
     * @param value a text, number or boolean
     */
    record Constant(Node.Scalar value) implements SpecSource {}

    /** A fact of the request that needs no name. */
    enum Fact implements SpecSource {
        /** {@code $request.headers}: all of them, as a JSON object. */
        HEADERS,
        /** {@code $request.cookies}: all of them, as a JSON object. */
        COOKIES,
        /** {@code $method}. */
        METHOD,
        /** {@code $path}. */
        PATH,
        /** {@code $client.id}: a client that showed credentials of its own. */
        CLIENT,
        /** {@code $tls.cn}: the common name of the client's certificate. */
        CERTIFICATE
    }
}
