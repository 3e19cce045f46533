package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.codec.JsonObject;
import dev.tenon.runtime.query.TextSql;
import dev.tenon.runtime.security.Callers;
import dev.tenon.runtime.security.NamePassword;
import dev.tenon.runtime.session.Executor;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls the SQL functions that check passwords, as the role of callers nobody knows yet. Such a
 * function takes a name and a password, and gives claims as {@code jsonb} or NULL.
 */
@Singleton
final class LoginFunction {

    /** What a function may tell the caller itself, besides that it cannot be called now. */
    private static final Set<Integer> TOLD = Set.of(429, 503, 504);

    private final Executor executor;
    private final @Nullable Auth auth;

    LoginFunction(Executor executor, @Nullable Auth auth) {
        this.executor = executor;
        this.auth = auth;
    }

    /**
     * The claims of whoever has this name and password; null when nobody has. Waits for the
     * database.
     *
     * @param function schema, a dot, and the name
     * @throws ProblemException 429, 503 or 504 when it cannot be told now
     * @throws IllegalStateException when there is no such function, the role may not call it, or
     *     what it gives is not an object
     */
    @Nullable Claims call(String function, NamePassword credentials) {
        try {
            return executor.query(identity(), query(function, credentials), LoginFunction::claims)
                    .orElse(null);
        } catch (ProblemException e) {
            if (TOLD.contains(e.problem().status())) {
                throw e;
            }
            // Not the detail: it may be in the function's words, and hold what it was given.
            throw new IllegalStateException(
                    "%s cannot be called as the role %s: %s"
                            .formatted(function, identity().role(), e.getMessage()));
        }
    }

    private Identity identity() {
        Principal anonymous = auth == null ? null : new Callers(auth).anonymous();
        if (anonymous == null) {
            throw new IllegalStateException("nobody may call without credentials");
        }
        return new Identity(
                anonymous.role(), Map.of("request.jwt.claims", anonymous.claims().json()), false);
    }

    private static TextSql query(String function, NamePassword credentials) {
        int dot = function.indexOf('.');
        String name =
                Column.quoted(function.substring(0, dot))
                        + "."
                        + Column.quoted(function.substring(dot + 1));
        return new TextSql(
                "select " + name + "(cast(? as text), cast(? as text))",
                List.of(credentials.name(), credentials.password()));
    }

    private static Optional<Claims> claims(@Nullable ResultSet rows, long updated)
            throws SQLException {
        String json = rows != null && rows.next() ? rows.getString(1) : null;
        if (json == null) {
            return Optional.empty();
        }
        try {
            byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
            return Optional.of(new Claims(json, JsonObject.read(utf8)));
        } catch (ProblemException e) {
            throw new IllegalStateException("a login function gives no JSON object", e);
        }
    }
}
