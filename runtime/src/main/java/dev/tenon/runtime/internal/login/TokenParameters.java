package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.codec.JsonObject;
import dev.tenon.runtime.internal.MediaRange;
import dev.tenon.runtime.internal.PercentCoding;
import dev.tenon.runtime.internal.front.FrontRequest;
import dev.tenon.runtime.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the parameters of a request for a token from its body: a form, or a JSON object. */
final class TokenParameters {

    private static final Set<String> KNOWN =
            Set.of("grant_type", "client_id", "client_secret", "scope");

    private TokenParameters() {}

    /**
     * The parameters by name. One without a value counts as left out, one that nobody knows is
     * passed over, and none may come twice (RFC 6749 §3.2).
     */
    static Map<String, String> read(FrontRequest front) {
        List<String> types = front.contentTypes();
        MediaRange type = types.size() == 1 ? MediaRange.parse(types.getFirst()) : null;
        String name = type == null ? "" : type.type() + "/" + type.subtype();
        Map<String, String> parameters =
                switch (name) {
                    case "application/x-www-form-urlencoded" -> form(front.body());
                    case "application/json" -> json(front.body());
                    default ->
                            throw ProblemCode.UNSUPPORTED_MEDIA_TYPE.exception(
                                    "A token is asked for with a form or a JSON object.",
                                    "Send Content-Type: application/x-www-form-urlencoded.");
                };
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    private static Map<String, String> form(byte[] body) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = text(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : text(pair.substring(equals + 1));
            if (!pair.isEmpty()) {
                put(parameters, name, value);
            }
        }
        return parameters;
    }

    private static String text(String encoded) {
        String text = PercentCoding.decode(encoded, true);
        if (text == null || encoded.chars().anyMatch(c -> c >= 0x80)) {
            throw OAuthException.request("the form is not encoded as it must be");
        }
        return text;
    }

    private static Map<String, String> json(byte[] body) {
        Map<String, String> parameters = new HashMap<>();
        JsonObject.read(body).forEach((name, value) -> put(parameters, name, value));
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, Object value) {
        if (!KNOWN.contains(name)) {
            return;
        }
        if (!(value instanceof String text)) {
            throw OAuthException.request("a parameter is no text");
        }
        if (parameters.putIfAbsent(name, text) != null) {
            throw OAuthException.request("a parameter comes twice");
        }
    }
}
