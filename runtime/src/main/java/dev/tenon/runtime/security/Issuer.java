package dev.tenon.runtime.security;

import dev.tenon.runtime.security.VerifiedTokens.Verified;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of tokens that is trusted.
 *
 * @param name what {@code iss} must be; null for anything
 * @param audiences of which {@code aud} must have one; empty for anything
 * @param algorithms values of {@code alg} any of its keys could have
 * @param sources where its keys come from
 */
record Issuer(
        @Nullable String name,
        Set<String> audiences,
        Set<String> algorithms,
        List<KeySource> sources) {

    /** Whether a token may say that it is signed like this. */
    boolean allows(String algorithm) {
        return algorithms.contains(algorithm);
    }

    /** Checks {@code iss}. */
    void checkIssuer(ClaimSet claims) {
        if (name != null && !name.equals(claims.issuer())) {
            throw new TokenRefusedException(Refusal.ISSUER);
        }
    }

    /** The token, proven by a key; null when no key that is there signed it. */
    @Nullable Verified prove(CompactToken token, ClaimSet claims) {
        for (KeySource source : sources) {
            TokenKeys keys = source.keys();
            if (keys.signed(token)) {
                return new Verified(claims, source, keys);
            }
        }
        return null;
    }

    /** Asks for the key a token names; null when it is there, or when none can be had now. */
    @Nullable CompletableFuture<Void> newer(CompactToken token) {
        // Fetched keys are public ones.
        if (KeyKind.HMAC.contains(token.algorithm())
                || sources.stream().anyMatch(source -> source.keys().knows(token))) {
            return null;
        }
        for (KeySource source : sources) {
            CompletableFuture<Void> flight = source.newer();
            if (flight != null) {
                return flight;
            }
        }
        return null;
    }

    /** Why no key signed a token. */
    Refusal refusal(CompactToken token) {
        boolean mayBeFetched = !KeyKind.HMAC.contains(token.algorithm());
        if (mayBeFetched && !sources.stream().allMatch(KeySource::isReady)) {
            return Refusal.UNAVAILABLE;
        }
        if (sources.stream().noneMatch(source -> source.keys().use(token.algorithm()))) {
            return Refusal.ALGORITHM;
        }
        boolean tried = sources.stream().anyMatch(source -> source.keys().mayHaveSigned(token));
        return tried ? Refusal.SIGNATURE : Refusal.KEY;
    }
}
