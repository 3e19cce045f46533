package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Access;
import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.internal.front.Authentication;
import dev.tenon.runtime.internal.front.Exchange;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.security.Callers;
import dev.tenon.runtime.security.Verdict;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may call an operation, before anything else of a request is looked at: a caller who
 * is turned away learns nothing of what the request would have come to, and costs no thread and no
 * connection.
 */
@Singleton
final class Admission {

    private final @Nullable Auth auth;
    private final @Nullable Callers callers;
    private final Principal everybody;

    /** Without {@code auth} everybody is one role, and credentials are not looked at. */
    Admission(@Nullable Auth auth, RequestRole role) {
        this.auth = auth;
        this.callers = auth == null ? null : new Callers(auth);
        this.everybody = Principal.anonymous(role.name());
    }

    /**
     * Who calls the operation.
     *
     * @throws ProblemException 401 or 403 when the caller may not
     */
    Principal admit(Exchange exchange, Operation operation) {
        Access access = operation.terms().access();
        if (auth == null || callers == null) {
            return withoutAuth(access);
        }
        return switch (exchange.authentication()) {
            case Authentication.Refused refused -> throw refused(auth, exchange, access, refused);
            case Authentication.Known known -> judge(auth, exchange, access, known.principal());
            case Authentication.Nobody _ -> judge(auth, exchange, access, callers.anonymous());
        };
    }

    /** A document that asks for credentials and reads none is shut, not open. */
    private Principal withoutAuth(Access access) {
        if (!access.anonymous() || !access.roles().isEmpty() || !access.groups().isEmpty()) {
            throw ProblemCode.UNAUTHENTICATED.exception(
                    "The service is not set up to tell callers apart.");
        }
        return everybody;
    }

    private static Principal judge(
            Auth auth, Exchange exchange, Access access, @Nullable Principal caller) {
        Verdict verdict = caller == null ? Verdict.UNKNOWN : Verdict.of(auth, access, caller);
        if (verdict == Verdict.ADMITTED && caller != null) {
            return caller;
        }
        if (verdict == Verdict.FORBIDDEN) {
            exchange.challenges(Challenges.forbidden(auth, caller));
            throw ProblemCode.FORBIDDEN.exception(
                    "The caller may not call this operation.",
                    "Ask for the role, group or scope that the document names.");
        }
        exchange.challenges(Challenges.of(schemes(auth, access), null));
        throw ProblemCode.UNAUTHENTICATED.exception(
                "The operation needs a caller who is known.",
                Challenges.hint(schemes(auth, access)));
    }

    /**
     * The problem a caller is told of when the database refused. What a caller without credentials
     * may not do, another may (RFC 9110 §15.5.2): that is 401. One that SQL answers itself, for a
     * token it knows better of, has its challenge too.
     */
    ProblemException explained(Received received, ProblemException refusal) {
        if (auth == null) {
            return refusal;
        }
        List<Auth.Scheme> schemes = schemes(auth, received.operation().terms().access());
        if (refusal.problem().status() == ProblemCode.UNAUTHENTICATED.status()) {
            String reason = received.principal().isAnonymous() ? null : "error=\"invalid_token\"";
            received.exchange().challenges(Challenges.of(schemes, reason));
            return refusal;
        }
        if (!received.principal().isAnonymous()
                || !refusal.problem().equals(ProblemCode.FORBIDDEN.problem())) {
            return refusal;
        }
        received.exchange().challenges(Challenges.of(schemes, null));
        return ProblemCode.UNAUTHENTICATED.exception(
                "The operation needs a caller who is known.", Challenges.hint(schemes));
    }

    private static ProblemException refused(
            Auth auth, Exchange exchange, Access access, Authentication.Refused refused) {
        if (refused.problem().status() == ProblemCode.UNAUTHENTICATED.status()) {
            exchange.challenges(Challenges.of(schemes(auth, access), refused.challenge()));
        }
        return new ProblemException(refused.problem());
    }

    /** The schemes that admit to an operation, or all when it names none. */
    private static List<Auth.Scheme> schemes(Auth auth, Access access) {
        Set<String> names = new LinkedHashSet<>();
        access.requirements().forEach(requirement -> names.add(requirement.scheme()));
        return auth.schemes().stream()
                .filter(scheme -> names.isEmpty() || names.contains(scheme.name()))
                .toList();
    }
}
