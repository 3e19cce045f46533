package dev.tenon.runtime.internal.throttle;

import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.api.Rate;
import dev.tenon.runtime.api.Throttle;
import dev.tenon.runtime.limits.ThrottleSettings;
import jakarta.inject.Singleton;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps callers to their rates. The rate of an address is asked first, before anybody knows who
 * calls; the others once that is known, in the order client, role, operation, all. A call that one
 * of these refuses is not counted by the others. Safe for use by many threads.
 */
@Singleton
public final class Throttling {

    /** What load balancers ask all the time. */
    private static final Set<String> FREE = Set.of("/health/live", "/health/ready");

    private static final String CLIENT = "client";
    private static final String IP = "address";
    private static final String ROLE = "role";
    private static final String OPERATION = "operation";
    private static final String ALL = "service";

    private final ThrottleSettings settings;
    private final @Nullable Rate ip;
    private final @Nullable Rate client;
    private final @Nullable Rate role;
    private final @Nullable Rate all;
    private final Windows windows;

    /** Counts as the settings say. */
    Throttling(ThrottleSettings settings) {
        this.settings = settings;
        this.ip = settings.ipRate();
        this.client = settings.clientRate();
        this.role = settings.roleRate();
        this.all = settings.allRate();
        this.windows = new Windows(settings.keys(), settings.isClosed(), System::nanoTime);
    }

    /** What is left to an address that calls a path; null when nobody counts. */
    public @Nullable Quota ofAddress(@Nullable SocketAddress remote, String path) {
        return ip == null || !settings.enabled() || FREE.contains(path)
                ? null
                : windows.take(IP, Caller.at(remote), ip);
    }

    /** What is left to a caller of an operation, at the tightest; null when nobody counts. */
    public @Nullable Quota ofCall(
            Operation operation, Principal principal, @Nullable SocketAddress remote) {
        Rate own = clientRate(principal.claims());
        Throttle throttle = operation.terms().throttle();
        Rate ofOperation = throttle == null ? null : throttle.rate();
        if (!settings.enabled()
                || (own == null && role == null && all == null && ofOperation == null)) {
            return null;
        }
        List<Count> counts = new ArrayList<>(4);
        add(counts, CLIENT, own, Caller.of(principal, remote));
        add(counts, ROLE, role, new Caller.Role(principal.role()));
        if (throttle != null) {
            Caller caller = caller(throttle.per(), principal, remote);
            add(counts, OPERATION, ofOperation, new Caller.OfOperation(operation.id(), caller));
        }
        add(counts, ALL, all, new Caller.All());
        return take(counts);
    }

    private static void add(List<Count> counts, String name, @Nullable Rate rate, Caller caller) {
        if (rate != null) {
            counts.add(new Count(name, caller, rate));
        }
    }

    /** How much is left to all together is nobody's business, until there is nothing. */
    private @Nullable Quota take(List<Count> counts) {
        Quota tightest = null;
        for (int i = 0; i < counts.size(); i++) {
            Count count = counts.get(i);
            Quota quota = windows.take(count.name, count.caller, count.rate);
            if (quota != null && quota.exceeded()) {
                for (Count before : counts.subList(0, i)) {
                    windows.giveBack(before.name, before.caller, before.rate);
                }
                return quota;
            }
            if (quota != null
                    && count.caller.isPersonal()
                    && (tightest == null || quota.isTighterThan(tightest))) {
                tightest = quota;
            }
        }
        return tightest;
    }

    private @Nullable Rate clientRate(Claims claims) {
        String name = settings.rateClaim();
        if (name != null && claims.values().get(name) instanceof String text) {
            try {
                return Rate.parse(text);
            } catch (IllegalArgumentException _) {
                return client;
            }
        }
        return client;
    }

    static Caller caller(Throttle.Per per, Principal principal, @Nullable SocketAddress remote) {
        return switch (per) {
            case CLIENT -> Caller.of(principal, remote);
            case IP -> Caller.at(remote);
            case ROLE -> new Caller.Role(principal.role());
            case ALL -> new Caller.All();
        };
    }

    private record Count(String name, Caller caller, Rate rate) {}
}
