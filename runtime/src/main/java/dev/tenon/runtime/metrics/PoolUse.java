package dev.tenon.runtime.metrics;

/**
 * How the pool of connections is used now.
 *
 * @param active connections that run something
 * @param idle connections that wait for work
 * @param waiting requests that wait for a connection
 * @param size connections there are
 * @param most connections there may be
 */
public record PoolUse(int active, int idle, int waiting, int size, int most) {

    /** The same with so many more that wait. */
    public PoolUse plusWaiting(int more) {
        return new PoolUse(active, idle, waiting + more, size, most);
    }
}
