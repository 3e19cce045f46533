package dev.tenon.runtime.internal.throttle;

import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Throttle;
import dev.tenon.runtime.limits.ConcurrencySettings;
import dev.tenon.runtime.limits.ThrottleSettings;
import dev.tenon.runtime.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps callers to so many calls at a time. Safe for use by many threads. */
@Singleton
public final class Concurrency {

    private final ThrottleSettings settings;
    private final ConcurrencySettings most;
    private final Leases leases = new Leases();

    /** Counts as the settings say. */
    Concurrency(ThrottleSettings settings, ConcurrencySettings most) {
        this.settings = settings;
        this.most = most;
    }

    /**
     * Lets a call in.
     *
     * @return to be ended with the call
     * @throws ProblemException 503 when its caller has too many already
     */
    public Lease enter(Operation operation, Principal principal, @Nullable SocketAddress remote) {
        int client = clientMost(principal.claims());
        Throttle throttle = operation.terms().throttle();
        Integer own = throttle == null ? null : throttle.concurrent();
        if (!settings.enabled()
                || (client == 0 && most.ip() == 0 && most.role() == 0 && own == null)) {
            return Lease.NONE;
        }
        List<Leases.Key> keys = new ArrayList<>(4);
        enter(keys, "client", Caller.of(principal, remote), client);
        enter(keys, "address", Caller.at(remote), most.ip());
        enter(keys, "role", new Caller.Role(principal.role()), most.role());
        if (throttle != null && own != null) {
            Caller caller = Throttling.caller(throttle.per(), principal, remote);
            enter(keys, "operation", new Caller.OfOperation(operation.id(), caller), own);
        }
        return new Lease(leases, keys);
    }

    private void enter(List<Leases.Key> keys, String name, Caller caller, int bound) {
        if (bound == 0) {
            return;
        }
        Leases.Key key = new Leases.Key(name, caller);
        if (!leases.enter(key, bound)) {
            keys.forEach(leases::leave);
            throw ProblemCode.UNAVAILABLE.exception(
                    "The %s has %d requests under way already.".formatted(name, bound),
                    "Wait for their answers, then send the next.");
        }
        keys.add(key);
    }

    private int clientMost(Claims claims) {
        String name = settings.concurrentClaim();
        return name != null
                        && claims.values().get(name) instanceof Number number
                        && number.longValue() >= 1
                ? (int) Math.min(number.longValue(), Integer.MAX_VALUE)
                : most.client();
    }
}
