package dev.tenon.runtime.sample;

import static dev.tenon.runtime.api.Source.claim;

import dev.tenon.runtime.api.Auth;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * How callers are told apart, as the spec declares. A generated one has no condition: here one
 * sample serves the tests with and without it.
 */
@Factory
@Requires(property = "sample.auth", pattern = "open|real")
final class ServiceAuth {

    /** Security schemes, roles and groups. */
    @Singleton
    Auth auth() {
        return new Auth(
                claim("role"),
                Set.of("petstore_a", "petstore_b", "petstore_reader"),
                "petstore_reader",
                Set.of("editors"),
                List.of(claim("groups"), claim("scope"), claim("scp")),
                List.of(
                        Auth.Scheme.of("token", Auth.Mechanism.BEARER),
                        new Auth.Scheme(
                                "login", Auth.Mechanism.BASIC, null, "petstore.login", null),
                        new Auth.Scheme("session", Auth.Mechanism.COOKIE, "sid", null, null),
                        Auth.Scheme.of("certificate", Auth.Mechanism.CERTIFICATE)));
    }
}
