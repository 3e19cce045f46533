package handwritten;

import java.util.Map;

/**
 * Who calls.
 *
 * @param role the role of the database
 * @param subject name of the caller
 * @param tenant whom the caller belongs to
 * @param claims all claims, as JSON
 */
record Caller(String role, String subject, String tenant, String claims) {

    static Caller of(Map<String, Object> claims, String json) {
        return new Caller(
                (String) claims.get("role"),
                (String) claims.get("sub"),
                (String) claims.get("tenant"),
                json);
    }
}
