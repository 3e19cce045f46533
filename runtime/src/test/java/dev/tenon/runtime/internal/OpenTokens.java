package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.codec.JsonText;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.security.Authenticator;
import dev.tenon.runtime.security.CredentialsRefusedException;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that say what they claim, {@code role=petstore_a;tenant=1}, and are believed: for tests of
 * what comes after the signature. {@code slow=300} is checked after so many milliseconds, {@code
 * bad=} is refused, {@code down=} cannot be checked, {@code fault=} fails. A value with a comma is
 * a list, one of digits a number.
 */
@Singleton
@Requires(property = "sample.auth", value = "open")
final class OpenTokens implements Authenticator {

    @Override
    public Auth.Mechanism mechanism() {
        return Auth.Mechanism.BEARER;
    }

    @Override
    public CompletionStage<Claims> authenticate(
            Auth.Scheme scheme, String credentials, @Nullable SocketAddress remote) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : credentials.split(";")) {
            String[] pair = part.split("=", 2);
            String value = pair.length < 2 ? "" : pair[1];
            texts.put(pair[0], value);
            values.put(pair[0], value(value));
        }
        Claims claims = new Claims(JsonText.object(texts), values);
        var outcome = new CompletableFuture<Claims>();
        if (values.containsKey("bad")) {
            outcome.completeExceptionally(new CredentialsRefusedException("the token has expired"));
        } else if (values.containsKey("down")) {
            outcome.completeExceptionally(ProblemCode.UNAVAILABLE.exception("No keys."));
        } else if (values.containsKey("fault")) {
            outcome.completeExceptionally(new IllegalStateException("s3cret"));
        } else if (values.get("slow") instanceof Long millis) {
            outcome.completeOnTimeout(claims, millis, TimeUnit.MILLISECONDS);
        } else {
            outcome.complete(claims);
        }
        return outcome;
    }

    private static Object value(String text) {
        if (text.contains(",")) {
            return List.copyOf(Arrays.asList(text.split(",")));
        }
        return text.matches("\\d{1,18}") ? (Object) Long.valueOf(text) : text;
    }
}
