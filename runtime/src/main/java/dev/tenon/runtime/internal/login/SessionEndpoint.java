package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.internal.Answers;
import dev.tenon.runtime.internal.front.FrontRequest;
import dev.tenon.runtime.internal.front.SameOrigin;
import dev.tenon.runtime.limits.LoginSettings;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.security.Callers;
import dev.tenon.runtime.security.CredentialsRefusedException;
import dev.tenon.runtime.security.TokenSigner;
import io.micronaut.context.annotation.Executable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens and ends sessions of browsers: a signed token in a cookie (RFC 6265). */
@Singleton
final class SessionEndpoint {

    /** RFC 6265 §6.1: what every browser keeps. */
    private static final int MOST_BYTES = 4096;

    private final @Nullable Auth auth;
    private final Logins logins;
    private final LoginSettings settings;
    private final Optional<TokenSigner> signer;

    SessionEndpoint(
            @Nullable Auth auth,
            Logins logins,
            LoginSettings settings,
            Optional<TokenSigner> signer) {
        this.auth = auth;
        this.logins = logins;
        this.settings = settings;
        this.signer = signer;
    }

    /** The schemes whose sessions are opened here. */
    static Stream<Auth.Scheme> schemes(Auth auth) {
        return auth.schemes().stream()
                .filter(scheme -> scheme.mechanism() == Auth.Mechanism.COOKIE)
                .filter(scheme -> scheme.token() != null && scheme.function() != null);
    }

    /** 204 with the cookie for a name and a password that are right; else 401. */
    @Executable
    CompletionStage<HttpResponse<?>> open(HttpRequest<?> http) {
        FrontRequest front = FrontRequest.of(http).orElseThrow();
        checkOrigin(front);
        if (!front.exchange().isSecure() && !settings.insecure()) {
            throw ProblemCode.FORBIDDEN.exception("Passwords are read over TLS only.");
        }
        Auth.Scheme scheme = scheme(front);
        return logins.checked(
                        String.valueOf(scheme.function()),
                        SignIn.read(front),
                        front.exchange().remote())
                .handle((claims, failure) -> opened(front, scheme, claims, failure));
    }

    /** 204 with a cookie that removes the other. The token itself holds until it expires. */
    @Executable
    HttpResponse<?> end(HttpRequest<?> http) {
        FrontRequest front = FrontRequest.of(http).orElseThrow();
        checkOrigin(front);
        return answer(scheme(front), "", Duration.ZERO);
    }

    /** Nobody is signed in or out by a page of others; a caller who is no browser says nothing. */
    private static void checkOrigin(FrontRequest front) {
        if (SameOrigin.isForeign(front)) {
            throw ProblemCode.FORBIDDEN.exception("The request comes from a page of others.");
        }
    }

    private Auth.Scheme scheme(FrontRequest front) {
        return schemes(Objects.requireNonNull(auth))
                .filter(scheme -> front.exchange().path().equals(scheme.token()))
                .findFirst()
                .or(() -> schemes(Objects.requireNonNull(auth)).findFirst())
                .orElseThrow();
    }

    private HttpResponse<?> opened(
            FrontRequest front,
            Auth.Scheme scheme,
            @Nullable Claims claims,
            @Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (cause instanceof CredentialsRefusedException) {
            front.exchange().challenges(List.of("Cookie realm=\"api\""));
            throw ProblemCode.UNAUTHENTICATED.exception("Name or password is wrong.");
        }
        if (claims == null) {
            throw new CompletionException(cause);
        }
        Principal _ = new Callers(Objects.requireNonNull(auth)).known(scheme, claims);
        String token = signer.orElseThrow().issue(claims.values(), settings.sessionTime());
        return answer(scheme, token, settings.sessionTime());
    }

    private static MutableHttpResponse<byte[]> answer(
            Auth.Scheme scheme, String token, Duration time) {
        String pair = scheme.cookie() + "=" + token;
        if (pair.length() > MOST_BYTES) {
            throw new IllegalStateException("the claims of a session are too long for a cookie");
        }
        return Answers.empty(204)
                .header("Cache-Control", "no-store")
                .header(
                        "Set-Cookie",
                        "%s; Path=/; Max-Age=%d; HttpOnly; Secure; SameSite=Lax"
                                .formatted(pair, time.toSeconds()));
    }
}
