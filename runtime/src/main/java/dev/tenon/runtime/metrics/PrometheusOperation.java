package dev.tenon.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;

/**
 * The counters of one operation. A status gets its counters when it is sent first, and from then on
 * counting looks nothing up by name and makes no garbage.
 */
final class PrometheusOperation implements OperationMeters {

    /** Upper bounds of the histogram. */
    private static final Duration[] BUCKETS =
            LongStream.of(
                            1_000,
                            2_500,
                            5_000,
                            10_000,
                            25_000,
                            50_000,
                            100_000,
                            250_000,
                            500_000,
                            1_000_000,
                            2_500_000,
                            5_000_000,
                            10_000_000)
                    .mapToObj(micros -> Duration.ofNanos(micros * 1_000))
                    .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final String id;
    private final AtomicReferenceArray<Timer> requests =
            new AtomicReferenceArray<>(StatusLabels.count());
    private final Timer database;
    private final Counter rows;

    PrometheusOperation(MeterRegistry registry, String id) {
        this.registry = registry;
        this.id = id;
        this.database =
                Timer.builder("tenon.database")
                        .description("Time for which requests held a connection to the database")
                        .tag("operation", id)
                        .register(registry);
        this.rows =
                Counter.builder("tenon.rows")
                        .description("Rows that were read or touched")
                        .tag("operation", id)
                        .register(registry);
    }

    @Override
    public void count(int status, long nanos, long databaseNanos, long touched) {
        int place = StatusLabels.place(status);
        Timer timer = requests.getAcquire(place);
        if (timer == null) {
            timer = timer(StatusLabels.label(place));
            requests.setRelease(place, timer);
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
        if (databaseNanos > 0) {
            database.record(databaseNanos, TimeUnit.NANOSECONDS);
        }
        if (touched > 0) {
            rows.increment((double) touched);
        }
    }

    /** The registry gives the same timer to all who ask for it. */
    private Timer timer(String status) {
        return Timer.builder("tenon.requests")
                .description("Time from the head of a request to the last byte of its answer")
                .tags("operation", id, "status", status)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
