package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.codec.JsonText;
import dev.tenon.runtime.internal.Answers;
import dev.tenon.runtime.internal.front.FrontRequest;
import dev.tenon.runtime.limits.LoginSettings;
import dev.tenon.runtime.security.CredentialsRefusedException;
import dev.tenon.runtime.security.TokenSigner;
import io.micronaut.context.annotation.Executable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives tokens to clients for their own credentials (RFC 6749 §4.4). */
@Singleton
final class TokenEndpoint {

    private final @Nullable Auth auth;
    private final Logins logins;
    private final LoginSettings settings;
    private final Optional<TokenSigner> signer;

    TokenEndpoint(
            @Nullable Auth auth,
            Logins logins,
            LoginSettings settings,
            Optional<TokenSigner> signer) {
        this.auth = auth;
        this.logins = logins;
        this.settings = settings;
        this.signer = signer;
    }

    /** A token, or why there is none (RFC 6749 §5). */
    @Executable
    CompletionStage<HttpResponse<?>> token(HttpRequest<?> http) {
        FrontRequest front = FrontRequest.of(http).orElseThrow();
        try {
            if (!front.exchange().isSecure() && !settings.insecure()) {
                throw OAuthException.request("secrets are read over TLS only");
            }
            TokenRequest request = TokenRequest.of(front);
            return logins.checked(function(front), request.client(), front.exchange().remote())
                    .handle((claims, failure) -> answer(request, claims, failure));
        } catch (OAuthException e) {
            return CompletableFuture.completedStage(unstored(e.answer()));
        }
    }

    private String function(FrontRequest front) {
        return schemes(Objects.requireNonNull(auth))
                .filter(scheme -> front.exchange().path().equals(scheme.token()))
                .findFirst()
                .or(() -> schemes(Objects.requireNonNull(auth)).findFirst())
                .map(Auth.Scheme::function)
                .orElseThrow();
    }

    /** The schemes whose clients get tokens here. */
    static Stream<Auth.Scheme> schemes(Auth auth) {
        return auth.schemes().stream()
                .filter(scheme -> scheme.mechanism() == Auth.Mechanism.BEARER)
                .filter(scheme -> scheme.token() != null && scheme.function() != null);
    }

    private HttpResponse<?> answer(
            TokenRequest request, @Nullable Claims claims, @Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        try {
            if (cause instanceof CredentialsRefusedException) {
                throw OAuthException.client();
            }
            if (claims == null) {
                throw new CompletionException(cause);
            }
            return unstored(granted(request, claims));
        } catch (OAuthException e) {
            return unstored(e.answer());
        }
    }

    private MutableHttpResponse<byte[]> granted(TokenRequest request, Claims claims) {
        ClientGrant grant =
                ClientGrant.of(Objects.requireNonNull(auth), request, claims, settings.tokenTime());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(
                "access_token", signer.orElseThrow().issue(grant.claims().values(), grant.time()));
        members.put("token_type", "bearer");
        members.put("expires_in", grant.time().toSeconds());
        members.put("scope", grant.scope());
        return Answers.of(
                200, "application/json", JsonText.of(members).getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 6749 §5.1: nobody on the way keeps a token. */
    private static HttpResponse<?> unstored(MutableHttpResponse<byte[]> answer) {
        return answer.header("Cache-Control", "no-store").header("Pragma", "no-cache");
    }
}
