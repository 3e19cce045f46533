package dev.tenon.runtime.session;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.postgresql.util.PSQLException;

/**
 * Decides whether a failed call is tried once more.
 *
 * <p>A serialization failure or deadlock means that PostgreSQL undid the whole transaction
 * (PostgreSQL, Serialization Failure Handling), and here that is the whole call: any verb is tried
 * up to three times more. The same holds, with new connections, when a statement prepared before a
 * migration no longer fits. A lost connection leaves open whether a write took effect, so only
 * reads are tried again, once. A connection that is not clean is found out before anything took
 * effect: any verb is tried on the next one.
 */
final class Retry {

    private static final int MOST_CONFLICTS = 3;
    private static final int MOST_OUTDATED = 2;
    private static final int FIRST_PAUSE_MS = 10;

    private final boolean reads;
    private final int connections;
    private int unclean;
    private int conflicts;
    private int outdated;
    private boolean lost;

    /**
     * Decides for one call.
     *
     * @param connections how many there are in the pool: each of them may turn out not to be clean
     */
    Retry(boolean reads, int connections) {
        this.reads = reads;
        this.connections = connections;
    }

    /** Whether a connection was lost, so that the next one should be looked at first. */
    boolean afterLoss() {
        return lost;
    }

    /** Whether to try again after this failure; pauses first where that helps. */
    boolean again(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (Cleanliness.isMissing(failure)) {
            return ++unclean <= connections;
        }
        if (state.equals("40001") || state.equals("40P01")) {
            return ++conflicts <= MOST_CONFLICTS && pause();
        }
        if (state.startsWith("08") || state.startsWith("57P0")) {
            boolean first = !lost;
            lost = true;
            return reads && first;
        }
        return isOutdated(failure) && ++outdated <= MOST_OUTDATED;
    }

    /**
     * Whether the server does not know a statement that was prepared on the connection, or knows it
     * with other result types. Message texts are translated; the routine's name is not.
     */
    static boolean isOutdated(SQLException failure) {
        if ("26000".equals(failure.getSQLState())) {
            return true;
        }
        return "0A000".equals(failure.getSQLState())
                && failure instanceof PSQLException e
                && e.getServerErrorMessage() != null
                && "RevalidateCachedQuery".equals(e.getServerErrorMessage().getRoutine());
    }

    /** Jitter keeps two callers from meeting again; false when the thread is to stop. */
    private boolean pause() {
        int most = FIRST_PAUSE_MS << conflicts;
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(1, most));
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
