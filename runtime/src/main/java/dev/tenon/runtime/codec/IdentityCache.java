package dev.tenon.runtime.codec;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was compiled from each constant of the generated code. Keys are told apart by identity: they
 * are records with deep hash codes, and there is a fixed number of them; should somebody make them
 * as he goes, the cache stops growing. Safe for use by many threads.
 *
 * @param <K> the constant
 * @param <V> what is compiled from it
 */
final class IdentityCache<K, V> {

    private static final int MOST = 10_000;

    private final Map<Key, V> entries = new ConcurrentHashMap<>();
    private final Function<K, V> compile;

    IdentityCache(Function<K, V> compile) {
        this.compile = compile;
    }

    V get(K constant) {
        Key key = new Key(constant);
        V known = entries.get(key);
        if (known != null) {
            return known;
        }
        V compiled = compile.apply(constant);
        if (entries.size() >= MOST) {
            return compiled;
        }
        V earlier = entries.putIfAbsent(key, compiled);
        return earlier == null ? compiled : earlier;
    }

    /** An object as itself. */
    private record Key(Object object) {

        @Override
        @SuppressWarnings("ReferenceEquality") // identity is what this key is about
        public boolean equals(Object other) {
            return other instanceof Key key && key.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }
}
