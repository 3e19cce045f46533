package dev.tenon.generator.migration;

import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.problem.ProblemsException;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Committed migrations run into an empty database. Repeatable ones may already speak of what the
 * pending migration will add; those that fail are run again once it is there.
 */
final class Replay {

    private final DatabaseAddress database;
    private final List<MigrationScript> scripts;
    private final Ownership ownership = new Ownership();
    private boolean late;
    private int count;

    Replay(DatabaseAddress database, List<MigrationScript> scripts) {
        this.database = database;
        this.scripts = scripts;
    }

    /** Runs them; afterwards nobody is connected to the database. */
    void run() {
        var versioned = scripts.stream().filter(script -> !script.repeatable()).toList();
        if (versioned.stream().anyMatch(MigrationScript::versioned)) {
            count += new FlywayRun(database, versioned).migrate(new Watch());
        }
        if (scripts.stream().anyMatch(MigrationScript::repeatable)) {
            try {
                count += new FlywayRun(database, scripts).migrate(new Watch());
            } catch (ProblemsException failed) {
                late = true;
            }
        }
    }

    /**
     * Runs the repeatable migrations that failed before.
     *
     * @return whether there were any
     * @throws ProblemsException DB-301 when one fails again
     */
    boolean runLate() {
        if (late) {
            count += new FlywayRun(database, scripts).migrate();
        }
        return late;
    }

    Ownership ownership() {
        return ownership;
    }

    /** How many migrations were run so far. */
    int count() {
        return count;
    }

    /** Takes note of new objects after each migration, on its own connection. */
    private final class Watch implements Callback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE || event == Event.BEFORE_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            if (event == Event.BEFORE_EACH_MIGRATE && ownership.hasNotes()) {
                return; // only the first time: Flyway's own table is there already
            }
            String file = context.getMigrationInfo().getScript();
            boolean ours =
                    event == Event.AFTER_EACH_MIGRATE
                            && scripts.stream()
                                    .anyMatch(script ->
                                            script.file().equals(file)
                                                    && Header.ours(script.text()));
            try {
                ownership.note(context.getConnection(), file, ours);
            } catch (SQLException e) {
                throw new FlywayException("objects of " + file + " cannot be read", e);
            }
        }

        @Override
        public String getCallbackName() {
            return "tenon";
        }
    }
}
