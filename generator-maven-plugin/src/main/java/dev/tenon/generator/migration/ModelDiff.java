package dev.tenon.generator.migration;

import dev.tenon.generator.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BinaryOperator;
import org.pgcodekeeper.core.PgCodekeeperException;
import org.pgcodekeeper.core.api.DatabaseFactory;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.settings.CoreSettings;

/** pgCodeKeeper's statements from one database to another, without owners and settings. */
final class ModelDiff {

    private final DatabaseAddress from;
    private final DatabaseAddress to;
    private final boolean privileges;

    ModelDiff(DatabaseAddress from, DatabaseAddress to) {
        this(from, to, true);
    }

    private ModelDiff(DatabaseAddress from, DatabaseAddress to, boolean privileges) {
        this.from = from;
        this.to = to;
        this.privileges = privileges;
    }

    /** The same without a look at grants. */
    ModelDiff ignoringPrivileges() {
        return new ModelDiff(from, to, false);
    }

    /**
     * Loads both at once and compares.
     *
     * @param target makes the model to arrive at from those of both databases
     */
    List<String> statements(BinaryOperator<AbstractDatabase> target) {
        var loading = CompletableFuture.supplyAsync(() -> load(from));
        var other = load(to);
        var base = loading.join();
        try {
            String script = PgCodeKeeperApi.diff(settings(), base, target.apply(base, other));
            return SqlScript.statements(script).stream().filter(ModelDiff::belongs).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private AbstractDatabase load(DatabaseAddress database) {
        try {
            return new DatabaseFactory(settings()).loadFromJdbc(withUser(database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PgCodekeeperException e) {
            throw new IllegalStateException("the schema cannot be read", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private CoreSettings settings() {
        var settings = new CoreSettings();
        settings.setIgnoreColumnOrder(true);
        settings.setAddTransaction(false);
        settings.setDisableCheckFunctionBodies(false);
        settings.setPrintUsing(true);
        settings.setIgnorePrivileges(!privileges);
        return settings;
    }

    private static boolean belongs(String statement) {
        return !statement.startsWith("set ")
                && !statement.matches("(?s)alter [a-z ]+ .* owner to [^\\n]*");
    }

    private static String withUser(DatabaseAddress database) {
        return database.url()
                + (database.url().contains("?") ? "&" : "?")
                + "user="
                + URLEncoder.encode(database.user(), StandardCharsets.UTF_8)
                + "&password="
                + URLEncoder.encode(database.password(), StandardCharsets.UTF_8);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while schemas were compared", e);
    }
}
