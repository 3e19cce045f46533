package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.codec.JsonObject;
import dev.tenon.runtime.internal.MediaRange;
import dev.tenon.runtime.internal.front.FrontRequest;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.security.NamePassword;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the body of a request for a session: a JSON object with a name and a password. */
final class SignIn {

    private static final String NAME = "username";
    private static final String PASSWORD = "password";

    private SignIn() {}

    /**
     * The name and the password.
     *
     * @throws ProblemException 415 for a body of another media type: forms of other sites can send
     *     those; 400 for one that is no such object; 422 when a member is missing
     */
    static NamePassword read(FrontRequest front) {
        List<String> types = front.contentTypes();
        MediaRange type = types.size() == 1 ? MediaRange.parse(types.getFirst()) : null;
        if (type == null || !type.type().equals("application") || !type.subtype().equals("json")) {
            throw ProblemCode.UNSUPPORTED_MEDIA_TYPE.exception(
                    "The operation reads application/json.",
                    "Send one Content-Type: application/json.");
        }
        Map<String, Object> members = JsonObject.readNonNull(front.body());
        for (String name : members.keySet()) {
            if (!Set.of(NAME, PASSWORD).contains(name)) {
                throw ProblemCode.MALFORMED.exception(
                        "The body has an unknown member.",
                        "It has \"" + NAME + "\" and \"" + PASSWORD + "\".");
            }
        }
        return new NamePassword(text(members, NAME), text(members, PASSWORD));
    }

    private static String text(Map<String, Object> members, String name) {
        Object value = members.get(name);
        if (value instanceof String text) {
            return text;
        }
        throw value == null
                ? violation(ProblemCode.INVALID, name, "required", "is required")
                : violation(ProblemCode.MALFORMED, name, "type", "must be a string");
    }

    private static ProblemException violation(
            ProblemCode code, String name, String rule, String message) {
        return new ProblemException(
                code.problem(
                        List.of(new Problem.Violation("/" + name, false, rule, message, null))));
    }
}
