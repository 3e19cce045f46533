package dev.tenon.runtime.security;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.metrics.CacheUse;
import dev.tenon.runtime.security.VerifiedTokens.Verified;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens of a service: checks those of every issuer it trusts, and issues its own. */
public final class Tokens implements TokenVerifier, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final JwtSettings settings;
    private final InstantSource clock;
    private final List<Issuer> issuers;
    private final VerifiedTokens verified;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("tenon-keys").factory());
    private @Nullable HttpClient client;

    private Tokens(JwtSettings settings, List<IssuerSettings> issuers, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.issuers =
                issuers.stream()
                        .map(each -> new IssuerReader(each, settings, this::client).read())
                        .toList();
        verified = new VerifiedTokens(settings.cache());
    }

    /**
     * Reads keys, and starts to fetch those that are elsewhere.
     *
     * @param named the issuers with names, besides the one of {@code settings}
     * @return empty when no key is configured at all
     * @throws TokenSettingsException when a setting is not fit for use
     */
    public static Optional<Tokens> open(JwtSettings settings, List<IssuerSettings> named) {
        return open(settings, named, InstantSource.system());
    }

    static Optional<Tokens> open(
            JwtSettings settings, List<IssuerSettings> named, InstantSource clock) {
        IssuerSettings own = settings.own();
        List<IssuerSettings> all =
                Stream.concat(own.hasKey() ? Stream.of(own) : Stream.of(), named.stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        for (IssuerSettings each : all) {
            String name = each.issuer();
            if (all.size() > 1 && (name == null || name.isBlank() || !names.add(name))) {
                throw new TokenSettingsException(
                        each.prefix()
                                + ".issuer is not set, or is another one's: tokens of several"
                                + " issuers are told apart by it");
            }
        }
        Tokens tokens = new Tokens(settings, all, clock);
        tokens.keepFresh();
        return Optional.of(tokens);
    }

    private HttpClient client() {
        if (client == null) {
            client =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .connectTimeout(settings.jwksTimeout())
                            .build();
        }
        return client;
    }

    private void keepFresh() {
        long period =
                Stream.of(
                                settings.reload(),
                                settings.jwksInterval(),
                                settings.jwksMaxAge().dividedBy(4))
                        .mapToLong(Duration::toMillis)
                        .min()
                        .orElseThrow();
        var _ =
                ticker.scheduleWithFixedDelay(
                        this::tick, 0, Math.max(period, 10), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            issuers.forEach(issuer -> issuer.sources().forEach(KeySource::tick));
        } catch (RuntimeException e) {
            // One that is thrown on would be the last tick.
            LOG.error("keys were not looked after", e);
        }
    }

    @Override
    public CompletionStage<Claims> verify(String token) {
        try {
            return judge(token);
        } catch (TokenRefusedException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private CompletionStage<Claims> judge(String text) {
        if (text.length() > settings.maxToken()) {
            throw new TokenRefusedException(Refusal.TOO_LONG);
        }
        String name = verified.name(text);
        Verified known = verified.find(name);
        if (known != null) {
            known.claims().checkTime(clock.instant(), settings.skew());
            return CompletableFuture.completedStage(known.claims().claims());
        }
        CompactToken token = CompactToken.parse(text);
        ClaimSet claims = ClaimSet.read(token.payload());
        Issuer issuer = issuer(claims);
        if (!issuer.allows(token.algorithm())) {
            throw new TokenRefusedException(Refusal.ALGORITHM);
        }
        Verified proven = issuer.prove(token, claims);
        CompletableFuture<Void> newer = proven == null ? issuer.newer(token) : null;
        if (newer == null) {
            return CompletableFuture.completedStage(accept(name, issuer, token, proven));
        }
        CompletableFuture<Claims> later = new CompletableFuture<>();
        Runnable again =
                () -> {
                    try {
                        Verified found = issuer.prove(token, claims);
                        later.complete(accept(name, issuer, token, found));
                    } catch (RuntimeException e) {
                        later.completeExceptionally(e);
                    }
                };
        var _ = newer.thenRun(again);
        return later;
    }

    /** Several issuers are told apart by what the token says; its signature is judged after. */
    private Issuer issuer(ClaimSet claims) {
        if (issuers.size() == 1) {
            return issuers.getFirst();
        }
        return issuers.stream()
                .filter(each -> String.valueOf(each.name()).equals(claims.issuer()))
                .findFirst()
                .orElseThrow(() -> new TokenRefusedException(Refusal.ISSUER));
    }

    private Claims accept(
            String name, Issuer issuer, CompactToken token, @Nullable Verified proven) {
        if (proven == null) {
            throw new TokenRefusedException(issuer.refusal(token));
        }
        ClaimSet claims = proven.claims();
        issuer.checkIssuer(claims);
        claims.checkAudience(issuer.audiences());
        claims.checkTime(clock.instant(), settings.skew());
        verified.add(name, proven);
        return claims.claims();
    }

    /** Issues tokens by the first issuer that has a secret or a private key; empty without one. */
    public Optional<TokenSigner> signer() {
        for (Issuer issuer : issuers) {
            for (KeySource source : issuer.sources()) {
                if (source.keys().signing() != null) {
                    return Optional.of((claims, ttl) -> issue(issuer, source, claims, ttl));
                }
            }
        }
        return Optional.empty();
    }

    private String issue(
            Issuer issuer, KeySource source, Map<String, Object> claims, Duration ttl) {
        SigningKey key = source.keys().signing();
        if (key == null) {
            throw new IllegalStateException("a source that signs always does");
        }
        Instant now = clock.instant();
        Map<String, Object> all = new LinkedHashMap<>(claims);
        if (issuer.name() != null) {
            all.put("iss", issuer.name());
        }
        if (!issuer.audiences().isEmpty()) {
            all.put("aud", issuer.audiences().stream().sorted().toList());
        }
        all.put("iat", now.getEpochSecond());
        all.put("exp", now.plus(ttl).getEpochSecond());
        all.put("jti", UUID.randomUUID().toString());
        String token = key.token(JSONObjectUtils.toJSONString(all));
        if (token.length() > settings.maxToken()) {
            throw new IllegalArgumentException(
                    "the claims make a token of more characters than tenon.jwt.max-token");
        }
        return token;
    }

    /** Looks at files now, and asks addresses unless that would be too soon. May wait for files. */
    public void reload() {
        tick();
        for (Issuer issuer : issuers) {
            for (KeySource source : issuer.sources()) {
                var _ = source.newer();
            }
        }
        verified.clear();
    }

    /** How the memory of signatures is used. */
    public CacheUse cache() {
        return verified.use();
    }

    /** How many signatures are remembered. */
    int remembered() {
        return verified.size();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        if (client != null) {
            client.shutdownNow();
        }
    }
}
