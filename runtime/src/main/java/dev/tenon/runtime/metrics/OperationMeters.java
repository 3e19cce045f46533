package dev.tenon.runtime.metrics;

/** The counters of one operation. Safe for use by many threads; nobody waits for another. */
@FunctionalInterface
public interface OperationMeters {

    /**
     * Counts a finished request.
     *
     * @param status of its answer
     * @param nanos how long it took
     * @param databaseNanos how long it held a connection; 0 when it needed none
     * @param rows how many it read or touched
     */
    void count(int status, long nanos, long databaseNanos, long rows);
}
