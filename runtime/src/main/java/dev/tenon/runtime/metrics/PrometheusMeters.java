package dev.tenon.runtime.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Counters of Micrometer, for Prometheus to read. */
final class PrometheusMeters implements Meters {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Whom counters ask. Micrometer itself would let them go. */
    private final List<Supplier<?>> asked = new CopyOnWriteArrayList<>();

    PrometheusMeters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        ManagementFactory.getGarbageCollectorMXBeans().forEach(this::collector);
    }

    /** Asked when somebody asks. Micrometer's own would be told of each collection, at a price. */
    private void collector(GarbageCollectorMXBean collector) {
        FunctionTimer.builder(
                        "jvm.gc.collection",
                        collector,
                        GarbageCollectorMXBean::getCollectionCount,
                        GarbageCollectorMXBean::getCollectionTime,
                        TimeUnit.MILLISECONDS)
                .description("Collections of garbage, and the time they took")
                .tag("gc", collector.getName())
                .register(registry);
    }

    @Override
    public OperationMeters operation(String id) {
        return new PrometheusOperation(registry, id);
    }

    @Override
    public void pool(Supplier<PoolUse> use) {
        gauge(use, "active", "Connections that run something", PoolUse::active);
        gauge(use, "idle", "Connections that wait for work", PoolUse::idle);
        gauge(use, "waiting", "Requests that wait for a connection", PoolUse::waiting);
        gauge(use, "size", "Connections there are", PoolUse::size);
        gauge(use, "max", "Connections there may be", PoolUse::most);
    }

    private void gauge(
            Supplier<PoolUse> use, String name, String what, ToIntFunction<PoolUse> part) {
        Gauge.builder("tenon.pool." + name, () -> part.applyAsInt(use.get()))
                .description(what)
                .register(registry);
    }

    @Override
    public void cache(String name, Supplier<CacheUse> use) {
        asked.add(use);
        String prefix = "tenon." + name;
        counter(prefix + ".hits", "Found among those remembered", use, CacheUse::hits);
        counter(prefix + ".misses", "Not found among those remembered", use, CacheUse::misses);
        Gauge.builder(prefix + ".size", () -> use.get().size())
                .description("How many are remembered")
                .register(registry);
    }

    private void counter(
            String name, String what, Supplier<CacheUse> use, ToDoubleFunction<CacheUse> part) {
        FunctionCounter.builder(name, use, asked -> part.applyAsDouble(asked.get()))
                .description(what)
                .register(registry);
    }

    @Override
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
