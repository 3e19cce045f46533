package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.internal.throttle.Quota;
import dev.tenon.runtime.metrics.OperationMeters;
import dev.tenon.runtime.session.Tally;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, as the front door sees them. Confined to the event loop of its
 * connection until it is handed to the logs; only what its trips come to is added by the thread
 * that makes them, before the answer comes back. Of a caller who leaves first that may be missing.
 */
public final class Exchange implements Tally {

    final Instant time = Instant.now();
    final long start = System.nanoTime();
    final String id;
    final String method;
    final String path;
    final boolean head;

    @Nullable SocketAddress remote;
    @Nullable String peer;
    @Nullable Operation operation;
    @Nullable Problem refusal;
    @Nullable Authentication authentication;
    List<String> challenges = List.of();

    /** Preferences that were kept to (RFC 7240 §3). */
    List<String> applied = List.of();

    boolean closeAfter;

    /** The origin of another page that may read the answer; and whether it only asks whether. */
    @Nullable String origin;

    boolean preflight;

    /** Whether a trusted proxy sent it; and whether it came over TLS, there or here. */
    boolean proxied;

    boolean secure;

    /** Whether the caller asks how long it takes, and may be told. */
    boolean timed;

    @Nullable OperationMeters meters;

    /** What is left of the caller's rate; null when nobody counts. */
    @Nullable Quota quota;

    private long waitNanos;
    private long databaseNanos;
    private long rows;

    /** Bytes of its body that are in memory. */
    long held;

    int status;
    long bytes;
    long nanos;

    Exchange(String id, String method, String path) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.head = method.equals("HEAD");
    }

    /** Identifies the request in logs and in the header {@code X-Request-Id}. */
    public String id() {
        return id;
    }

    /** Path of the request as it was sent, still percent-encoded, without its query. */
    public String path() {
        return path;
    }

    /** Whether the caller's side of the connection is encrypted, as far as is known. */
    public boolean isSecure() {
        return secure;
    }

    /** What the credentials of the request came to. */
    public Authentication authentication() {
        return Objects.requireNonNull(authentication, "authentication");
    }

    /** What the caller has to show, one challenge each (RFC 9110 §11.6.1); mostly empty. */
    public List<String> challenges() {
        return challenges;
    }

    /** Tells that a preference was kept to. */
    public void applied(String preference) {
        List<String> all = new ArrayList<>(applied);
        all.add(preference);
        applied = List.copyOf(all);
    }

    /** Tells what the caller has to show. */
    public void challenges(List<String> values) {
        challenges = List.copyOf(values);
    }

    /** Its method, as it was sent. */
    public String method() {
        return method;
    }

    /** Name of the verified certificate of its connection; null for none. */
    public @Nullable String peer() {
        return peer;
    }

    /** Tells which operation the request turned out to be, and what counts it. */
    public void operation(Operation value, OperationMeters counters) {
        operation = value;
        meters = counters;
    }

    /** Where it comes from; null for a connection without addresses. */
    public @Nullable SocketAddress remote() {
        return remote;
    }

    /** Tells what is left of one more of the caller's rates; the tightest is told. */
    public void quota(@Nullable Quota value) {
        if (value != null && (quota == null || value.exceeded() || value.isTighterThan(quota))) {
            quota = value;
        }
    }

    /** After how many seconds a caller who is turned away may come again. */
    public long retryAfter() {
        return quota != null && quota.exceeded() ? quota.seconds() : 1;
    }

    @Override
    public void waited(long nanos) {
        waitNanos += nanos;
    }

    @Override
    public void held(long nanos) {
        databaseNanos += nanos;
    }

    @Override
    public void rows(long count) {
        rows += count;
    }

    /** How long it waited for connections. */
    long waitNanos() {
        return waitNanos;
    }

    /** How long it held connections. */
    long databaseNanos() {
        return databaseNanos;
    }

    /** How many rows it read or touched. */
    long rows() {
        return rows;
    }
}
