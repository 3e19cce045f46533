package dev.tenon.runtime.security;

import dev.tenon.runtime.api.Claims;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Passwords that were right a moment ago. Holds none of them: only digests under a key that this
 * process made up, which tell nothing without it. Safe for use by many threads.
 */
public final class KnownPasswords {

    private static final int MOST = 10_000;
    private static final String DIGEST = "HmacSHA256";

    private final Duration time;
    private final SecretKeySpec key;
    private final Map<String, Known> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * What a password came to.
     *
     * @param end until when that is believed, of {@link System#nanoTime}
     */
    private record Known(Claims claims, long end) {}

    /** Believes each for so long; zero for not at all. */
    public KnownPasswords(Duration time) {
        this.time = time;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
    }

    /** Under which name they are remembered. */
    public String digest(String function, NamePassword credentials) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            for (String part :
                    new String[] {function, credentials.name(), credentials.password()}) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + DIGEST, e);
        }
    }

    /** What they came to; null when that is not known, or no more. */
    public @Nullable Claims find(String digest) {
        synchronized (known) {
            Known found = known.get(digest);
            if (found == null || System.nanoTime() - found.end() < 0) {
                return found == null ? null : found.claims();
            }
            known.remove(digest);
            return null;
        }
    }

    /** Remembers that they were right. */
    public void add(String digest, Claims claims) {
        if (time.isPositive()) {
            synchronized (known) {
                known.put(digest, new Known(claims, System.nanoTime() + time.toNanos()));
            }
        }
    }
}
