package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Source;
import dev.tenon.runtime.codec.JsonText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client gets.
 *
 * @param claims the claims of its token, role and groups where the document looks for them
 * @param scope its role, then its groups, between spaces
 * @param time how long the token holds
 */
record ClientGrant(Claims claims, String scope, Duration time) {

    private static final String ROLE = "role";
    private static final String GROUPS = "groups";
    private static final String SECONDS = "seconds";
    private static final long LONGEST_SECONDS = 30L * 24 * 60 * 60;

    /**
     * What a request comes to.
     *
     * @param found what the SQL function says of the client: {@code role}, {@code groups} (a list),
     *     {@code seconds} its token holds; further members become claims as they are
     * @param time how long the token holds when it does not say
     * @throws OAuthException for a scope the client does not have, or a client without a role
     */
    static ClientGrant of(Auth auth, TokenRequest request, Claims found, Duration time) {
        Map<String, Object> claims = new LinkedHashMap<>(found.values());
        String role = claims.remove(ROLE) instanceof String text ? text : "";
        if (!auth.roles().contains(role)) {
            throw OAuthException.unauthorized();
        }
        List<String> groups = groups(claims.remove(GROUPS), role, request.scopes());
        Object seconds = claims.remove(SECONDS);
        List<String> names = new ArrayList<>(List.of(role));
        names.addAll(groups);
        String scope = String.join(" ", names);
        claims.put("sub", request.client().name());
        claims.put("client_id", request.client().name());
        put(claims, auth.role(), role);
        putGroups(claims, auth.groupClaims(), groups);
        claims.put("scope", scope);
        return new ClientGrant(new Claims(JsonText.of(claims), claims), scope, time(seconds, time));
    }

    private static List<String> groups(@Nullable Object found, String role, Set<String> asked) {
        List<String> groups = new ArrayList<>();
        if (found instanceof List<?> list) {
            list.forEach(each -> groups.add(String.valueOf(each)));
        }
        if (!asked.stream().allMatch(scope -> scope.equals(role) || groups.contains(scope))) {
            throw OAuthException.scope();
        }
        groups.removeIf(group -> !asked.isEmpty() && !asked.contains(group));
        return groups;
    }

    private static Duration time(@Nullable Object seconds, Duration otherwise) {
        return seconds instanceof Long number && number >= 1
                ? Duration.ofSeconds(Math.min(number, LONGEST_SECONDS))
                : otherwise;
    }

    /** In the first claim, and in no other that is looked at: a scope narrows what there is. */
    private static void putGroups(
            Map<String, Object> claims, List<Source> sources, List<String> groups) {
        for (Source source : sources) {
            if (source instanceof Source.Claim claim && claim.path().size() == 1) {
                claims.remove(claim.path().getFirst());
            }
        }
        put(claims, sources.getFirst(), groups);
    }

    /** Puts a value where a source of claims looks for it. */
    private static void put(Map<String, Object> claims, Source source, Object value) {
        if (!(source instanceof Source.Claim claim) || claim.path().isEmpty()) {
            return;
        }
        Map<String, Object> at = claims;
        List<String> path = claim.path();
        for (String step : path.subList(0, path.size() - 1)) {
            Map<String, Object> inner = new LinkedHashMap<>();
            if (at.get(step) instanceof Map<?, ?> there) {
                there.forEach((name, member) -> inner.put(String.valueOf(name), member));
            }
            at.put(step, inner);
            at = inner;
        }
        at.put(path.getLast(), value);
    }
}
