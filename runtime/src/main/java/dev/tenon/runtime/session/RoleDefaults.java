package dev.tenon.runtime.session;

import dev.tenon.runtime.api.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code ALTER ROLE … SET} says of the roles requests run as. PostgreSQL applies that to roles
 * that log in and not to those that are switched to, so each trip does (PostgreSQL, ALTER ROLE).
 * Immutable.
 */
public final class RoleDefaults {

    /** Of no role. */
    public static final RoleDefaults NONE = new RoleDefaults(Map.of(), Duration.ZERO);

    private static final Logger LOG = LoggerFactory.getLogger(RoleDefaults.class);
    private static final int PARAMETERS_ARE_GRANTED = 15;
    private static final String IS_GRANTED =
            " or pg_catalog.has_parameter_privilege(session_user, p.name, 'set')";

    /**
     * Settings for one database count more than those for all. Parameters of superusers are left
     * out; some of those are not even shown to others, so only names with a dot may be unknown.
     */
    private static final String READ =
            """
            select r.rolname, split_part(entry, '=', 1), substr(entry, strpos(entry, '=') + 1)
            from pg_catalog.pg_db_role_setting s
            join pg_catalog.pg_roles r on r.oid = s.setrole
            cross join lateral unnest(s.setconfig) entry
            left join pg_catalog.pg_settings p
                on lower(p.name) = lower(split_part(entry, '=', 1))
            where r.rolname = any (?)
            and s.setdatabase in (0, (select oid from pg_catalog.pg_database
                where datname = pg_catalog.current_database()))
            and (p.name is null and strpos(split_part(entry, '=', 1), '.') > 1
                or p.context = 'user'
            """;

    /** The last counts. */
    private static final String ORDER = ") order by s.setdatabase";

    /**
     * One implicit transaction: what PostgreSQL makes of a value, times in milliseconds, truth as
     * on and off. Names with a dot are not listed.
     */
    private static final String TRY =
            "select pg_catalog.set_config(?, ?, true);"
                    + " select setting from pg_catalog.pg_settings where name = ?";

    private final Map<String, RoleDefault> roles;
    private final Duration usual;

    private RoleDefaults(Map<String, RoleDefault> roles, Duration usual) {
        this.roles = Map.copyOf(roles);
        this.usual = usual;
    }

    /**
     * Reads what there is now; later changes count after a restart. What cannot be set any more is
     * left out, with a warning: a login would not fail for it either.
     *
     * @param names the roles requests run as
     * @throws DatabaseUnusableException when it cannot be read
     */
    public static RoleDefaults read(Pool pool, Collection<String> names) {
        if (names.isEmpty()) {
            return NONE;
        }
        try (Connection connection = pool.take()) {
            return new RoleDefaults(read(connection, names), pool.settings().statementTime(null));
        } catch (SQLException | ProblemException e) {
            throw new DatabaseUnusableException(
                    "the settings of the roles cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, RoleDefault> read(Connection connection, Collection<String> names)
            throws SQLException {
        boolean granted =
                connection.getMetaData().getDatabaseMajorVersion() >= PARAMETERS_ARE_GRANTED;
        Map<String, Map<String, String>> found = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement(READ + (granted ? IS_GRANTED : "") + ORDER)) {
            query.setArray(1, connection.createArrayOf("text", names.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), _ -> new LinkedHashMap<>())
                            .put(rows.getString(2).toLowerCase(Locale.ROOT), rows.getString(3));
                }
            }
        }
        Map<String, RoleDefault> roles = new HashMap<>();
        for (Map.Entry<String, Map<String, String>> each : found.entrySet()) {
            roles.put(each.getKey(), RoleDefault.of(settable(connection, each)));
        }
        return roles;
    }

    /** Those that can be set, each tried in a transaction of its own, as PostgreSQL reads them. */
    private static Map<String, String> settable(
            Connection connection, Map.Entry<String, Map<String, String>> role)
            throws SQLException {
        Map<String, String> settable = new LinkedHashMap<>();
        for (Map.Entry<String, String> setting : role.getValue().entrySet()) {
            if (RoleDefault.isLeftOut(setting.getKey())) {
                continue;
            }
            try {
                settable.put(setting.getKey(), tried(connection, setting));
            } catch (SQLException e) {
                if (connection.isClosed()) {
                    throw e;
                }
                LOG.warn(
                        "the setting {} of the role {} cannot be made, and is left out: SQLSTATE"
                                + " {}",
                        LoginRole.names(List.of(setting.getKey())),
                        LoginRole.names(List.of(role.getKey())),
                        e.getSQLState());
            }
        }
        return settable;
    }

    private static String tried(Connection connection, Map.Entry<String, String> setting)
            throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(TRY)) {
            set.setString(1, setting.getKey());
            set.setString(2, setting.getValue());
            set.setString(3, setting.getKey());
            set.execute();
            set.getMoreResults();
            try (ResultSet row = set.getResultSet()) {
                return row.next() ? row.getString(1) : setting.getValue();
            }
        }
    }

    /** The same frame with what its role brings along. */
    Frame add(Frame frame) {
        String role = frame.identity().role();
        RoleDefault found = role == null || roles.isEmpty() ? null : roles.get(role);
        return found == null ? frame : found.add(frame, usual);
    }
}
