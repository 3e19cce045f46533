package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.query.TextSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves at start that the database keeps what {@link Pipeline} relies on: settings and role hold
 * for the statement of the same trip, and are gone after it. Engines that speak PostgreSQL's
 * protocol but commit after each statement of a pipeline are found out here.
 */
public final class SelfTest {

    private static final Logger LOG = LoggerFactory.getLogger(SelfTest.class);
    private static final String SETTING = "tenon.self_test";
    private static final String STATE =
            "select current_setting('" + SETTING + "', true), current_user, session_user";

    private final Pool pool;
    private final Set<String> roles;

    /** Tests this pool with the roles requests will run as; empty when they do not switch. */
    public SelfTest(Pool pool, Set<String> roles) {
        this.pool = pool;
        this.roles = Set.copyOf(roles);
    }

    /**
     * Runs the test, and warns in the log of a login role that row security does not bind and of a
     * server whose row security has known holes.
     *
     * @throws DatabaseUnusableException when one round trip does not keep its promise
     */
    public void run() {
        LoginRole login = test();
        login.faults().forEach(LOG::warn);
        login.warnings(!roles.isEmpty()).forEach(LOG::warn);
    }

    /**
     * Runs the test for a service that tells callers apart, and warns also of rights on its
     * relations that go past the roles of its callers.
     *
     * @param relations JSON: an array of objects with {@code schema} and {@code name}
     * @throws DatabaseUnusableException when one round trip does not keep its promise, or row
     *     security would bind nobody
     */
    public void runStrictly(String relations) {
        LoginRole login = test();
        if (!login.faults().isEmpty()) {
            throw new DatabaseUnusableException(
                    String.join(" ", login.faults())
                            + " Set TENON_DB_ALLOW_UNSAFE_LOGIN=true to start all the same.");
        }
        login.warnings(true).forEach(LOG::warn);
        try (Connection connection = pool.take()) {
            pool.unbind(connection);
            RelationRights.warnings(connection, relations, roles).forEach(LOG::warn);
        } catch (SQLException e) {
            throw new DatabaseUnusableException(
                    "cannot read the rights of the login role: " + e.getMessage(), e);
        }
    }

    private LoginRole test() {
        try (Connection connection = pool.take()) {
            List<@Nullable String> tried = new ArrayList<>(new TreeSet<>(roles));
            if (tried.isEmpty()) {
                tried.add(null);
            }
            int uses = Math.max(tried.size(), uses(connection));
            for (int use = 0; use < uses; use++) {
                test(connection, tried.get(use % tried.size()));
            }
            pool.unbind(connection);
            return LoginRole.read(connection, roles);
        } catch (SQLException e) {
            throw new DatabaseUnusableException("the self-test failed: " + e.getMessage(), e);
        } catch (ProblemException e) {
            throw new DatabaseUnusableException(
                    "the self-test found no connection: " + e.problem().detail(), e);
        }
    }

    /**
     * How often to try: the driver sends a text in another way once it was used so often that it is
     * prepared on the server, and asks for the types it was not told. It may part the pipeline
     * then.
     */
    private static int uses(Connection connection) throws SQLException {
        return Math.max(0, connection.unwrap(PGConnection.class).getPrepareThreshold()) + 3;
    }

    private void test(Connection connection, @Nullable String role) throws SQLException {
        String token = UUID.randomUUID().toString();
        Identity identity = new Identity(role, Map.of(SETTING, token), true);
        Pipeline pipeline = new Pipeline(pool.settings(), pool.session());
        TextSql state = TextSql.of(STATE);
        State during;
        try {
            during =
                    pipeline.run(connection, Frame.of(identity), state, (rows, _) -> State.of(rows))
                            .answer();
        } catch (SQLException e) {
            throw new DatabaseUnusableException(failure(e, role), e);
        }
        State after = after(connection);
        String expected = role == null ? during.login : role;
        require(token.equals(during.setting), "a setting does not reach the statement behind it");
        require(expected.equals(during.user), "the role does not reach the statement behind it");
        require(after.setting.isEmpty(), "a setting outlives its round trip");
        require(after.user.equals(after.login), "the role outlives its round trip");
    }

    private static State after(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STATE)) {
            return State.of(rows);
        }
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new DatabaseUnusableException(
                    "the database does not run a pipeline as one transaction: "
                            + fault
                            + ". Tenon needs PostgreSQL itself, or a pooler in transaction mode,"
                            + " and no settings of the driver in TENON_DB_URL that part what is"
                            + " sent.");
        }
    }

    private static String failure(SQLException e, @Nullable String role) {
        return role == null
                ? "the self-test failed: " + e.getMessage()
                : "the self-test failed: %s. Is the login role a member of \"%s\"?"
                        .formatted(e.getMessage(), role);
    }

    /** What a session looks like from within; no setting reads as empty. */
    private record State(String setting, String user, String login) {

        static State of(@Nullable ResultSet rows) throws SQLException {
            if (rows == null || !rows.next()) {
                throw new DatabaseUnusableException(
                        "the database gives one result for a text of two statements");
            }
            String setting = Objects.requireNonNullElse(rows.getString(1), "");
            return new State(setting, rows.getString(2), rows.getString(3));
        }
    }
}
