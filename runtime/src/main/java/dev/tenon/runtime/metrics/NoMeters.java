package dev.tenon.runtime.metrics;

import java.util.function.Supplier;

/** Counters that do not count. */
final class NoMeters implements Meters {

    private static final OperationMeters NOTHING = (_, _, _, _) -> {};

    @Override
    public OperationMeters operation(String id) {
        return NOTHING;
    }

    @Override
    public void pool(Supplier<PoolUse> use) {}

    @Override
    public void cache(String name, Supplier<CacheUse> use) {}

    @Override
    public String text() {
        return "";
    }

    @Override
    public void close() {}
}
