package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.metrics.Meters;
import dev.tenon.runtime.metrics.OperationMeters;
import jakarta.inject.Singleton;

/** Where finished exchanges go: into the counters and the logs. Never waits. */
@Singleton
final class ExchangeLog {

    private final AccessLog access;

    /** Counts requests that were no operation. */
    private final OperationMeters none;

    ExchangeLog(AccessLog access, Meters meters) {
        this.access = access;
        this.none = meters.operation(Meters.NO_OPERATION);
    }

    void add(Exchange exchange) {
        OperationMeters meters = exchange.meters == null ? none : exchange.meters;
        meters.count(exchange.status, exchange.nanos, exchange.databaseNanos(), exchange.rows());
        access.add(exchange);
    }
}
