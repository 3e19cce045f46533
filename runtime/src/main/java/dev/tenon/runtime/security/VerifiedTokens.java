package dev.tenon.runtime.security;

import dev.tenon.runtime.metrics.CacheUse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature was right, by their digest, the least recently used forgotten first. Holds
 * no token. Safe for use by many threads.
 */
final class VerifiedTokens {

    /**
     * A token whose signature is right.
     *
     * @param claims its claims; their times are to be checked at every use
     * @param source where the key came from
     * @param keys the keys the source had then: when it has others, nothing is proven any more
     */
    record Verified(ClaimSet claims, KeySource source, TokenKeys keys) {

        /** Whether the keys that proved it are still those in use. */
        boolean isCurrent() {
            return source.keys() == keys;
        }
    }

    private final int most;
    private final Map<String, Verified> tokens;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /** Remembers so many at most; 0 for none. */
    VerifiedTokens(int most) {
        this.most = most;
        tokens =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
                        return size() > most;
                    }
                };
    }

    /** Under which name a token is remembered; empty when none are. */
    String name(String token) {
        if (most <= 0) {
            return "";
        }
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A token that may still be believed; null for any other. */
    @Nullable Verified find(String name) {
        if (most <= 0) {
            misses.increment();
            return null;
        }
        Verified found;
        synchronized (tokens) {
            found = tokens.get(name);
        }
        boolean known = found != null && found.isCurrent();
        (known ? hits : misses).increment();
        return known ? found : null;
    }

    void add(String name, Verified token) {
        if (most > 0) {
            synchronized (tokens) {
                tokens.put(name, token);
            }
        }
    }

    /** How it is used. */
    CacheUse use() {
        return new CacheUse(hits.sum(), misses.sum(), size());
    }

    /** How many are remembered. */
    int size() {
        synchronized (tokens) {
            return tokens.size();
        }
    }

    /** Forgets all. */
    void clear() {
        synchronized (tokens) {
            tokens.clear();
        }
    }
}
