package dev.tenon.runtime.internal.throttle;

/** A request is one too many: 429 (RFC 6585 §4). */
public final class ThrottledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Quota quota;

    /** Ends a request for this. */
    public ThrottledException(Quota quota) {
        super(quota.refusal().detail(), null, false, false);
        this.quota = quota;
    }

    /** What it was too many for. */
    public Quota quota() {
        return quota;
    }
}
