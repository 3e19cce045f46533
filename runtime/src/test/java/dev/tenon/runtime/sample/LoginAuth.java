package dev.tenon.runtime.sample;

import static dev.tenon.runtime.api.Source.claim;

import dev.tenon.runtime.api.Auth;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** How callers are told apart when the service itself gives tokens and sessions. */
@Factory
@Requires(property = "sample.auth", value = "login")
final class LoginAuth {

    /** Security schemes, roles and groups. */
    @Singleton
    Auth auth() {
        return new Auth(
                claim("role"),
                Set.of("petstore_a", "petstore_b", "petstore_reader"),
                "petstore_reader",
                Set.of("editors", "readers"),
                List.of(claim("groups"), claim("scope"), claim("scp")),
                List.of(
                        new Auth.Scheme(
                                "token",
                                Auth.Mechanism.BEARER,
                                null,
                                "petstore.tenon_client_claims",
                                "/oauth/token"),
                        new Auth.Scheme(
                                "login", Auth.Mechanism.BASIC, null, "petstore.sign_in", null),
                        new Auth.Scheme(
                                "session",
                                Auth.Mechanism.COOKIE,
                                "__Host-sid",
                                "petstore.sign_in",
                                "/session")));
    }
}
