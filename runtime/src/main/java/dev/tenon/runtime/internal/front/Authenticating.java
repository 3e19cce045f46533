package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.internal.throttle.ThrottledException;
import dev.tenon.runtime.limits.LoginSettings;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.security.Authenticator;
import dev.tenon.runtime.security.Callers;
import dev.tenon.runtime.security.CredentialsRefusedException;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the credentials of requests. Credentials that are shown are verified, whether the
 * operation needs them or not; a document without {@link Auth} reads none. Safe for use by many
 * threads.
 */
@Singleton
final class Authenticating {

    private static final Logger LOG = LoggerFactory.getLogger("tenon.faults");
    private static final Authentication NOBODY = new Authentication.Nobody();
    private static final CompletionStage<Authentication> DONE =
            CompletableFuture.completedStage(NOBODY);

    /** What the service answers about itself, to anybody. */
    private static final List<String> OPEN_PATHS =
            List.of("/health/live", "/health/ready", "/openapi.json", "/docs");

    private final @Nullable Auth auth;
    private final @Nullable Callers callers;
    private final LoginSettings login;

    /**
     * Methods and paths where credentials are traded for others, such as {@code POST /session}:
     * what a request there shows is theirs to judge.
     */
    private final Set<String> trades;

    private final Map<Auth.Mechanism, Authenticator> authenticators =
            new EnumMap<>(Auth.Mechanism.class);

    Authenticating(@Nullable Auth auth, List<Authenticator> authenticators, LoginSettings login) {
        this.auth = auth;
        this.login = login;
        this.trades =
                auth == null
                        ? Set.of()
                        : auth.schemes().stream()
                                .flatMap(Authenticating::trades)
                                .collect(Collectors.toUnmodifiableSet());
        this.callers = auth == null ? null : new Callers(auth);
        authenticators.forEach(each -> this.authenticators.put(each.mechanism(), each));
    }

    /** What the credentials of a request come to; never fails. */
    CompletionStage<Authentication> of(FrontRequest request) {
        Exchange exchange = request.exchange();
        if (auth == null || callers == null || isOpen(exchange)) {
            return DONE;
        }
        try {
            Credentials shown = Credentials.of(auth, request.headers(), exchange.peer());
            if (shown == null) {
                return DONE;
            }
            checkWay(shown, request);
            return verify(callers, shown, exchange);
        } catch (RuntimeException e) {
            return CompletableFuture.completedStage(refused(exchange, null, e));
        }
    }

    /** Whether credentials may come the way they did. */
    private void checkWay(Credentials shown, FrontRequest request) {
        switch (shown.scheme().mechanism()) {
            case BASIC -> {
                if (!request.exchange().isSecure() && !login.insecure()) {
                    throw ProblemCode.FORBIDDEN.exception("Passwords are read over TLS only.");
                }
            }
            case COOKIE -> {
                if (SameOrigin.isNeeded(request) && !SameOrigin.isProven(request)) {
                    throw ProblemCode.FORBIDDEN.exception(
                            "A session changes something from pages of the service only.",
                            "Send Origin, as browsers do, or use a token.");
                }
            }
            case BEARER, CERTIFICATE -> {}
        }
    }

    private static Stream<String> trades(Auth.Scheme scheme) {
        if (scheme.token() == null) {
            return Stream.empty();
        }
        return scheme.mechanism() == Auth.Mechanism.COOKIE
                ? Stream.of("POST " + scheme.token(), "DELETE " + scheme.token())
                : Stream.of("POST " + scheme.token());
    }

    private boolean isOpen(Exchange exchange) {
        String path = exchange.path();
        return trades.contains(exchange.method() + " " + path)
                || OPEN_PATHS.contains(path)
                || path.startsWith("/docs/")
                || path.startsWith("/problems/TN-");
    }

    private CompletionStage<Authentication> verify(
            Callers callers, Credentials shown, Exchange exchange) {
        Authenticator authenticator = authenticators.get(shown.scheme().mechanism());
        if (authenticator == null) {
            return CompletableFuture.completedStage(
                    new Authentication.Refused(
                            ProblemCode.UNAUTHENTICATED.problem(
                                    "The service is not set up to check these credentials."),
                            null));
        }
        return authenticator
                .authenticate(shown.scheme(), shown.text(), exchange.remote)
                .thenApply(claims -> known(callers, shown, claims))
                .exceptionally(failure -> refused(exchange, shown.scheme().mechanism(), failure));
    }

    private static Authentication known(Callers callers, Credentials shown, Claims claims) {
        return new Authentication.Known(callers.known(shown.scheme(), claims));
    }

    /** Whatever went wrong, the request is not taken for one without credentials. */
    private static Authentication refused(
            Exchange exchange, Auth.@Nullable Mechanism mechanism, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return switch (cause) {
            case CredentialsRefusedException refused -> refused(mechanism, refused.reason());
            case ThrottledException throttled -> {
                exchange.quota(throttled.quota());
                yield new Authentication.Refused(throttled.quota().refusal(), null);
            }
            case ProblemException known -> new Authentication.Refused(known.problem(), null);
            default -> {
                LOG.error("credentials could not be checked", cause);
                Problem problem = ProblemCode.UNAVAILABLE.problem();
                yield new Authentication.Refused(problem, null);
            }
        };
    }

    private static Authentication refused(Auth.@Nullable Mechanism mechanism, String reason) {
        String sentence = Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
        boolean isToken = mechanism == Auth.Mechanism.BEARER || mechanism == Auth.Mechanism.COOKIE;
        return new Authentication.Refused(
                ProblemCode.UNAUTHENTICATED.problem(sentence),
                !isToken ? null : "error=\"invalid_token\", error_description=\"" + reason + '"');
    }
}
