package dev.tenon.runtime.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.codec.JsonObject;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys one source has at one time. Immutable; a change makes new ones, and what was remembered
 * under the old ones is forgotten with them.
 */
final class TokenKeys {

    /** Keys tried for a token that names none, or a name many have. */
    private static final int MOST_TRIED = 8;

    private static final int MOST = 100;

    /** Members that make up a key (RFC 7517 §4, RFC 7518 §6): certificates and addresses do not. */
    private static final Set<String> MEMBERS =
            Set.of(
                    "kty", "kid", "use", "key_ops", "alg", "crv", "x", "y", "n", "e", "k", "d", "p",
                    "q", "dp", "dq", "qi");

    private static final Set<String> KINDS = Set.of("RSA", "EC", "OKP", "oct");

    private final List<TokenKey> keys;
    private final @Nullable SigningKey signing;

    /** Keys, and the one among them the service signs with; null when it signs with none. */
    TokenKeys(List<TokenKey> keys, @Nullable SigningKey signing) {
        this.keys = List.copyOf(keys);
        this.signing = signing;
    }

    /**
     * One key that both signs and checks.
     *
     * @throws JOSEException when it has no private part, is weak, or suits none of the algorithms
     */
    static TokenKeys own(JWK key, Set<String> algorithms) throws JOSEException {
        Set<String> allowed = KeyKind.algorithms(key, algorithms);
        if (allowed.isEmpty() || !key.isPrivate()) {
            throw new JOSEException("it cannot sign with the algorithms that are allowed");
        }
        return new TokenKeys(List.of(TokenKey.of(key, allowed)), SigningKey.of(key, allowed));
    }

    /** A private key as a JWK; see {@link #own(JWK, Set)}. */
    static TokenKeys own(byte[] json, Set<String> algorithms) throws JOSEException {
        return own(single(json), algorithms);
    }

    /**
     * The keys of a key or a set of keys (RFC 7517 §4, §5). Those for other purposes are left out;
     * so are those of one name and one kind, for nobody can tell which is meant.
     *
     * @param json UTF-8
     * @param algorithms the only ones allowed; empty for those that suit each key
     * @param own whether the source is the operator's own: then it may hold secrets, and every key
     *     in it must be good; of a foreign one the good keys are taken
     * @throws JOSEException when a key is malformed or weak, or secrets stand beside public keys;
     *     in words that hold no key
     */
    static TokenKeys parse(byte[] json, Set<String> algorithms, boolean own) throws JOSEException {
        List<TokenKey> keys = new ArrayList<>();
        JOSEException bad = null;
        boolean isSecret = false;
        for (Map<String, Object> members : read(json)) {
            try {
                JWK key = key(members);
                isSecret |= key instanceof OctetSequenceKey;
                Set<String> allowed = key == null ? Set.of() : KeyKind.algorithms(key, algorithms);
                if (key != null && !allowed.isEmpty()) {
                    keys.add(TokenKey.of(key, allowed));
                }
            } catch (JOSEException e) {
                bad = e;
            }
        }
        if (bad != null && (own || keys.isEmpty())) {
            throw bad;
        }
        if (isSecret && (!own || !keys.stream().allMatch(TokenKeys::isHmac))) {
            throw new JOSEException(
                    own ? "secrets stand beside public keys" : "it has a secret for all to see");
        }
        return new TokenKeys(
                keys.stream()
                        .filter(key -> keys.stream().noneMatch(other -> isTwin(key, other)))
                        .toList(),
                null);
    }

    private static boolean isHmac(TokenKey key) {
        return KeyKind.HMAC.containsAll(key.algorithms());
    }

    private static boolean isTwin(TokenKey key, TokenKey other) {
        return !key.equals(other)
                && key.kid() != null
                && key.kid().equals(other.kid())
                && key.algorithms().stream().anyMatch(other.algorithms()::contains);
    }

    /** The members of each key of a text, each key once. */
    private static Set<Map<String, Object>> read(byte[] json) throws JOSEException {
        Map<String, Object> root;
        try {
            root = JsonObject.readNonNull(json);
        } catch (ProblemException _) {
            throw new JOSEException("it is no JSON object");
        }
        List<?> items = root.get("keys") instanceof List<?> list ? list : List.of(root);
        if (items.size() > MOST) {
            throw new JOSEException("it has more than " + MOST + " keys");
        }
        Set<Map<String, Object>> keys = new LinkedHashSet<>();
        for (Object item : items) {
            Map<String, Object> members = new HashMap<>();
            if (item instanceof Map<?, ?> map) {
                MEMBERS.stream()
                        .filter(map::containsKey)
                        .forEach(name -> members.put(name, map.get(name)));
            }
            if (!(members.get("kty") instanceof String)) {
                throw new JOSEException("it is no JWK and no set of them");
            }
            keys.add(members);
        }
        return keys;
    }

    private static JWK single(byte[] json) throws JOSEException {
        Set<Map<String, Object>> keys = read(json);
        JWK key = keys.size() == 1 ? key(keys.iterator().next()) : null;
        if (key == null) {
            throw new JOSEException("it is not one key");
        }
        return key;
    }

    private static @Nullable JWK key(Map<String, Object> members) throws JOSEException {
        if (!KINDS.contains(members.get("kty"))) {
            return null;
        }
        try {
            return JWK.parse(members);
        } catch (ParseException | IllegalArgumentException | IllegalStateException _) {
            // The cause is not kept: its text may hold what was read.
            throw new JOSEException("it holds a key that is not well-formed");
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The key the service signs with; null when there is none among these. */
    @Nullable SigningKey signing() {
        return signing;
    }

    /** Whether a key has the name a token asks for. */
    boolean knows(CompactToken token) {
        return token.kid() != null && keys.stream().anyMatch(key -> token.kid().equals(key.kid()));
    }

    /** Whether a key may be used with an algorithm. */
    boolean use(String algorithm) {
        return keys.stream().anyMatch(key -> key.algorithms().contains(algorithm));
    }

    /** Whether a key may be meant by a token. */
    boolean mayHaveSigned(CompactToken token) {
        return keys.stream().anyMatch(key -> key.mayHaveSigned(token));
    }

    /** Whether one of the keys signed a token. */
    boolean signed(CompactToken token) {
        return keys.stream()
                .filter(key -> key.mayHaveSigned(token))
                .limit(MOST_TRIED)
                .anyMatch(key -> key.signed(token));
    }
}
