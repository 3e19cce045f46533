package dev.tenon.runtime.security;

import dev.tenon.runtime.api.Access;
import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Principal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Whether a caller may call an operation. What rows there are for the caller is not asked here. */
public enum Verdict {
    /** The caller may call. */
    ADMITTED,
    /** The caller has to say who it is, or say it in another way (401). */
    UNKNOWN,
    /** The caller is known, and may not call (403). */
    FORBIDDEN;

    /** Judges a caller; an operation without requirements that does not admit everybody is shut. */
    public static Verdict of(Auth auth, Access access, Principal caller) {
        Verdict verdict = access.anonymous() ? ADMITTED : bySchemes(auth, access, caller);
        if (verdict != ADMITTED || mayCall(access, caller)) {
            return verdict;
        }
        return caller.isAnonymous() ? UNKNOWN : FORBIDDEN;
    }

    private static Verdict bySchemes(Auth auth, Access access, Principal caller) {
        Verdict verdict = UNKNOWN;
        for (Access.Requirement requirement : access.requirements()) {
            if (isSameScheme(auth, requirement.scheme(), caller)) {
                if (hasScopes(auth, requirement.scopes(), caller)) {
                    return ADMITTED;
                }
                verdict = FORBIDDEN;
            }
        }
        return verdict;
    }

    /** Bearer tokens are the same whether the document calls them http, OAuth or OpenID Connect. */
    private static boolean isSameScheme(Auth auth, String name, Principal caller) {
        return !caller.isAnonymous()
                && (name.equals(caller.scheme())
                        || (isBearer(auth, name)
                                && isBearer(auth, Objects.requireNonNull(caller.scheme()))));
    }

    private static boolean isBearer(Auth auth, String name) {
        return auth.schemes().stream()
                .anyMatch(scheme ->
                        scheme.name().equals(name) && scheme.mechanism() == Auth.Mechanism.BEARER);
    }

    /** Every scope that is no role, and one of those that are. */
    private static boolean hasScopes(Auth auth, Set<String> scopes, Principal caller) {
        if (scopes.isEmpty()) {
            return true;
        }
        Set<String> roles = new LinkedHashSet<>(scopes);
        roles.retainAll(auth.roles());
        Set<String> groups = new LinkedHashSet<>(scopes);
        groups.removeAll(auth.roles());
        return (roles.isEmpty() || roles.contains(caller.role()))
                && caller.groups().containsAll(groups);
    }

    private static boolean mayCall(Access access, Principal caller) {
        return (access.roles().isEmpty() || access.roles().contains(caller.role()))
                && (access.groups().isEmpty()
                        || !Collections.disjoint(access.groups(), caller.groups()));
    }
}
