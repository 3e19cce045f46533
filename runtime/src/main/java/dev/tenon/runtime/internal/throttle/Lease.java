package dev.tenon.runtime.internal.throttle;

import java.util.List;

/** A call that is counted until it is over. */
public final class Lease {

    /** That of a call nobody counts. */
    static final Lease NONE = new Lease(new Leases(), List.of());

    private final Leases leases;
    private final List<Leases.Key> keys;

    Lease(Leases leases, List<Leases.Key> keys) {
        this.leases = leases;
        this.keys = List.copyOf(keys);
    }

    /** Whether anything is counted. */
    public boolean counts() {
        return !keys.isEmpty();
    }

    /** The call is over; to be called once. */
    public void end() {
        keys.forEach(leases::leave);
    }
}
