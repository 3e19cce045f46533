package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.codec.JsonText;
import dev.tenon.runtime.internal.Answers;
import io.micronaut.http.MutableHttpResponse;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why a client gets no token (RFC 6749 §5.2). Carries no trace and nothing the client sent. */
final class OAuthException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private static final String CLIENT = "invalid_client";

    private final String error;

    private OAuthException(String error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    /** The request is not made as it must be. */
    static OAuthException request(String description) {
        return new OAuthException("invalid_request", description);
    }

    /** Nobody has that identifier and secret; which of them is wrong is not told. */
    static OAuthException client() {
        return new OAuthException(CLIENT, "the client is not known by these credentials");
    }

    /** The client is known and has no role to act as. */
    static OAuthException unauthorized() {
        return new OAuthException("unauthorized_client", "the client has no role of this service");
    }

    /** The client wants its token another way. */
    static OAuthException grantType() {
        return new OAuthException(
                "unsupported_grant_type", "the only grant_type is client_credentials");
    }

    /** The client asks for more than it has. */
    static OAuthException scope() {
        return new OAuthException("invalid_scope", "the client does not have every scope it names");
    }

    /** The answer. */
    MutableHttpResponse<byte[]> answer() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("error", error);
        members.put("error_description", String.valueOf(getMessage()));
        byte[] json = JsonText.object(members).getBytes(StandardCharsets.UTF_8);
        boolean isClient = error.equals(CLIENT);
        MutableHttpResponse<byte[]> answer =
                Answers.of(isClient ? 401 : 400, "application/json", json);
        return isClient
                ? answer.header("WWW-Authenticate", "Basic realm=\"api\", charset=\"UTF-8\"")
                : answer;
    }
}
