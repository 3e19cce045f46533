package dev.tenon.runtime.security;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.api.Source;
import dev.tenon.runtime.codec.JsonText;
import dev.tenon.runtime.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes principals of claims, whatever mechanism they come from. A caller whose claims name no role
 * of the document gets none, and in particular never the login role.
 */
public final class Callers {

    private final Auth auth;
    private final @Nullable Principal anonymous;

    /** Makes principals by the rules of this document. */
    public Callers(Auth auth) {
        this.auth = auth;
        String role = auth.anonymous();
        this.anonymous =
                role == null
                        ? null
                        : new Principal(null, null, role, Set.of(), of(Map.of("role", role)));
    }

    /** Who calls without credentials; null when nobody may. */
    public @Nullable Principal anonymous() {
        return anonymous;
    }

    /**
     * Who calls with these claims.
     *
     * @throws dev.tenon.runtime.api.ProblemException 403 when they name no role of the document
     */
    public Principal known(Auth.Scheme scheme, Claims claims) {
        Object role = role(claims);
        if (!(role instanceof String name) || !auth.roles().contains(name)) {
            throw ProblemCode.FORBIDDEN.exception("The caller's role is not one to act as.");
        }
        String subject = claims.values().get("sub") instanceof String text ? text : null;
        return new Principal(scheme.name(), subject, name, groups(claims), claims);
    }

    private @Nullable Object role(Claims claims) {
        return switch (auth.role()) {
            case Source.Claim claim -> claims.find(claim.path());
            case Source.Constant constant -> constant.value();
            default -> null;
        };
    }

    private Set<String> groups(Claims claims) {
        Set<String> groups = new LinkedHashSet<>();
        for (Source source : auth.groupClaims()) {
            switch (source instanceof Source.Claim claim ? claims.find(claim.path()) : null) {
                case String names -> groups.addAll(List.of(names.split(" ")));
                case List<?> list -> list.forEach(each -> addText(groups, each));
                case null, default -> {}
            }
        }
        groups.remove("");
        return groups;
    }

    private static void addText(Set<String> groups, @Nullable Object name) {
        if (name instanceof String text) {
            groups.add(text);
        }
    }

    /**
     * The claims of a caller whom no token speaks for: its name, and its role where tokens of the
     * document have it.
     *
     * @param role null for a caller without one
     */
    public static Claims claims(Auth auth, String subject, @Nullable String role) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (role != null && auth.role() instanceof Source.Claim claim) {
            Object value = role;
            for (String step : claim.path().reversed()) {
                value = Map.of(step, value);
            }
            ((Map<?, ?>) value).forEach((name, member) -> values.put((String) name, member));
        }
        values.put("sub", subject);
        return of(values);
    }

    private static Claims of(Map<String, Object> values) {
        return new Claims(JsonText.of(values), values);
    }
}
