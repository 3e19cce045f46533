package dev.tenon.runtime.session;

import dev.tenon.runtime.api.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the database has the relations and columns the service was compiled against. Looks
 * at start, then only while something is missing, or when a statement failed as it would if
 * something were: requests that succeed cost nothing. What is missing goes to the log, once for
 * each change. Safe for use by many threads.
 */
public final class LiveSchema {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSchema.class);

    /**
     * Undefined table, column or type, and a schema that is not there (PostgreSQL, Appendix A). SQL
     * within the database may fail with them too, so they prove nothing by themselves.
     */
    private static final Set<String> UNDEFINED = Set.of("42P01", "42703", "42704", "3F000");

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Pool pool;
    private final String expected;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile MissingRelations missing = MissingRelations.NONE;

    /** When a look on behalf of a statement found nothing missing; guarded by the lock. */
    private long foundComplete = System.nanoTime() - PAUSE;

    /**
     * Looks at nothing yet.
     *
     * @param expected the relations and columns, in the form of {@link MissingRelations#read}
     */
    public LiveSchema(Pool pool, String expected) {
        this.pool = pool;
        this.expected = expected;
    }

    /**
     * Looks for the first time.
     *
     * @throws DatabaseUnusableException when the catalogue cannot be read
     */
    public void start() {
        try {
            look();
        } catch (SQLException e) {
            throw new DatabaseUnusableException(
                    "cannot read the catalogue of the database: " + e.getMessage(), e);
        } catch (ProblemException e) {
            throw new DatabaseUnusableException(
                    "no connection to read the catalogue: " + e.problem().detail(), e);
        }
    }

    /** Whether nothing was missing when it looked last; asks nobody. */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether nothing is missing; looks again if something was, unless another thread does. */
    public boolean isCompleteNow() {
        if (!missing.isEmpty() && looking.tryLock()) {
            try {
                tryLook();
            } finally {
                looking.unlock();
            }
        }
        return missing.isEmpty();
    }

    /** Whether a statement failed because something is missing; looks in vain once a second. */
    boolean explains(SQLException failure) {
        if (!UNDEFINED.contains(Objects.requireNonNullElse(failure.getSQLState(), ""))) {
            return false;
        }
        looking.lock();
        try {
            if (missing.isEmpty() && System.nanoTime() - foundComplete >= PAUSE) {
                tryLook();
                foundComplete = missing.isEmpty() ? System.nanoTime() : foundComplete;
            }
        } finally {
            looking.unlock();
        }
        return !missing.isEmpty();
    }

    /** A look that fails changes nothing. */
    private void tryLook() {
        try {
            look();
        } catch (SQLException e) {
            LOG.warn("cannot read the catalogue: SQLSTATE {}", e.getSQLState());
        } catch (ProblemException e) {
            LOG.warn("cannot read the catalogue: {}", e.problem().detail());
        }
    }

    private void look() throws SQLException {
        try (Connection connection = pool.take()) {
            pool.unbind(connection);
            MissingRelations found = MissingRelations.read(connection, expected);
            if (!found.equals(missing)) {
                missing = found;
                tell(found);
            }
        }
    }

    private static void tell(MissingRelations found) {
        if (found.isEmpty()) {
            LOG.info("the database has all that was missing");
        } else {
            LOG.warn(
                    "not ready: the database lacks {}. Run the migrations: mvn tenon:migrate, or"
                            + " Flyway on db/migration of the jar. No restart is needed.",
                    found);
        }
    }
}
