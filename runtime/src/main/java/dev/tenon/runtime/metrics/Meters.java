package dev.tenon.runtime.metrics;

import java.util.function.Supplier;

/** The counters of a service. Safe for use by many threads. */
public interface Meters extends AutoCloseable {

    /** Counts nothing. */
    Meters NONE = new NoMeters();

    /** What those counters are called that belong to no operation. */
    String NO_OPERATION = "none";

    /**
     * Counters to be read by Prometheus; {@link #NONE} when Micrometer is not on the class path.
     */
    static Meters open() {
        String needed = "io/micrometer/prometheusmetrics/PrometheusMeterRegistry.class";
        return Meters.class.getClassLoader().getResource(needed) == null
                ? NONE
                : new PrometheusMeters();
    }

    /** The counters of an operation, to be asked for once and kept. */
    OperationMeters operation(String id);

    /** Tells of the pool whenever somebody asks. */
    void pool(Supplier<PoolUse> use);

    /**
     * Tells of a cache whenever somebody asks.
     *
     * @param name what it holds, in the plural
     */
    void cache(String name, Supplier<CacheUse> use);

    /** All of it in Prometheus' text form, version 0.0.4; empty when nothing is counted. */
    String text();

    @Override
    void close();
}
