package dev.tenon.runtime.security;

import com.nimbusds.jose.JOSEException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys of an address (RFC 7517 §5). One fetch at a time, and none sooner than {@code
 * tenon.jwt.jwks-interval} after the one before, whoever asks. The last good keys stay in use while
 * the source fails, for {@code tenon.jwt.jwks-keep} and no longer.
 */
final class FetchedKeys implements KeySource {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedKeys.class);

    private static final TokenKeys NONE = new TokenKeys(List.of(), null);
    private static final int MOST_BYTES = 1 << 18;

    private final URI uri;
    private final HttpClient client;
    private final JwtSettings settings;
    private final Set<String> algorithms;

    private volatile TokenKeys keys = NONE;

    private volatile byte[] body = {};
    private volatile String complaint = "";

    // Below: guarded by this.
    private long asked;
    private boolean isAsked;
    private long fetched = System.nanoTime();
    private @Nullable CompletableFuture<Void> flight;

    /** Keys that are not fetched yet. */
    FetchedKeys(URI uri, HttpClient client, JwtSettings settings, Set<String> algorithms) {
        this.uri = uri;
        this.client = client;
        this.settings = settings;
        this.algorithms = algorithms;
    }

    @Override
    public TokenKeys keys() {
        return keys;
    }

    @Override
    public boolean isReady() {
        return keys != NONE;
    }

    @Override
    public synchronized @Nullable CompletableFuture<Void> newer() {
        if (flight != null) {
            return flight;
        }
        long now = System.nanoTime();
        if (isAsked && now - asked < settings.jwksInterval().toNanos()) {
            return null;
        }
        isAsked = true;
        asked = now;
        CompletableFuture<Void> landed = new CompletableFuture<>();
        flight = landed;
        var _ = fetch().handle(this::land).whenComplete((_, _) -> landed.complete(null));
        return landed;
    }

    /** A fetch happens at half the age, so that keys are never in use at more than the full one. */
    @Override
    public synchronized void tick() {
        long age = System.nanoTime() - fetched;
        long most = settings.jwksMaxAge().toNanos();
        if (!isReady() || age > most / 2) {
            var _ = newer();
        }
        if (isReady() && age > most + settings.jwksKeep().toNanos()) {
            keys = NONE;
            LOG.error("{} has failed for too long: its keys are no longer used", place());
        }
    }

    private CompletableFuture<byte[]> fetch() {
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .header("Accept", "application/jwk-set+json, application/json")
                        .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(
                        request,
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        // The request's own time limit ends with the header; a source may drip its body.
        return exchange.copy()
                .orTimeout(settings.jwksTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, e) -> exchange.cancel(e != null))
                .thenApply(FetchedKeys::body);
    }

    private static byte[] body(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("it answered " + response.statusCode());
        }
        return response.body();
    }

    /** Takes over what came; only one flight is ever under way. */
    private @Nullable Void land(byte @Nullable [] answer, @Nullable Throwable failure) {
        String wrong = failure == null ? null : reason(failure);
        TokenKeys found = keys;
        if (answer != null && !(Arrays.equals(answer, body) && isReady())) {
            try {
                found = TokenKeys.parse(answer, algorithms, false);
                LOG.info("{} has new keys: they are in use now", place());
            } catch (JOSEException e) {
                wrong = e.getMessage();
            }
        }
        if (wrong != null && !wrong.equals(complaint)) {
            String rest = isReady() ? "those it had before stay in use" : "there are none";
            LOG.warn("no keys from {}: {}; {}", place(), wrong, rest);
        }
        complaint = wrong == null ? "" : wrong;
        synchronized (this) {
            flight = null;
            if (answer != null && wrong == null) {
                keys = found;
                body = answer;
                fetched = System.nanoTime();
            }
        }
        return null;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof IllegalStateException
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getSimpleName();
    }

    /** The address as far as it holds no credentials. */
    private String place() {
        return uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    }
}
