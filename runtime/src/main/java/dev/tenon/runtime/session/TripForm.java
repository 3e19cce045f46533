package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Terms;
import dev.tenon.runtime.query.Trip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a {@link Frame} decides the text of its trip: everything but the values.
 *
 * @param settings how many settings are made
 * @param path whether the search path is set, and not only looked at
 * @param lazy whether temporary relations are looked at only where there may be some
 * @param time whether the time of a statement is set
 * @param readOnly whether the database is to refuse writes
 * @param preRequest SQL function called before the statement; null for none
 * @param left settings that are read back after it
 * @param isolation isolation of an explicit transaction; null for that of the session
 * @param end how an explicit transaction ends
 */
record TripForm(
        int settings,
        boolean path,
        boolean lazy,
        boolean time,
        boolean readOnly,
        @Nullable String preRequest,
        List<String> left,
        Terms.@Nullable Isolation isolation,
        End end)
        implements Trip {

    /** How a transaction ends. */
    enum End {
        /** By itself: it is an implicit one. */
        IMPLICIT(""),
        COMMIT("; commit"),
        /** What would fail at the commit fails all the same (PostgreSQL, SET CONSTRAINTS). */
        ROLLBACK("; set constraints all immediate; rollback");

        private final String sql;

        End(String sql) {
            this.sql = sql;
        }
    }

    private static final String SETTING = ", pg_catalog.set_config(?, ?, true)";
    private static final String PATH = ", pg_catalog.set_config('search_path', ?, true)";
    private static final String ROLE = ", pg_catalog.set_config('role', ?, true)";
    private static final String TIME = ", pg_catalog.set_config('statement_timeout', ?, true)";
    private static final String READ_ONLY =
            ", pg_catalog.set_config('transaction_read_only', 'on', true)";

    /**
     * The form of a frame.
     *
     * @param session what the session is before the trip
     */
    static TripForm of(Frame frame, SessionDefaults session) {
        return new TripForm(
                frame.roleSettings().size() + frame.identity().settings().size(),
                !session.kept(),
                session.lazy(),
                !session.kept() || frame.time() != null,
                frame.identity().readOnly(),
                frame.preRequest(),
                frame.left(),
                frame.isolation(),
                !frame.isExplicit() ? End.IMPLICIT : frame.rollsBack() ? End.ROLLBACK : End.COMMIT);
    }

    @Override
    public String around(String sql) {
        StringBuilder text = new StringBuilder(1024);
        if (end != End.IMPLICIT) {
            text.append("begin");
            if (isolation != null) {
                text.append(" isolation level ").append(isolation.name().replace('_', ' '));
            }
            text.append("; ");
        }
        text.append(Cleanliness.RESET).append("select ").append(Cleanliness.check(!path, lazy));
        text.repeat(SETTING, settings);
        text.append(path ? PATH : "").append(ROLE).append(time ? TIME : "");
        text.append(readOnly ? READ_ONLY : "").append("; ");
        if (preRequest != null) {
            text.append("select ").append(quoted(preRequest)).append("(); ");
        }
        text.append(sql);
        String separator = "; select ";
        for (String name : left) {
            text.append(separator)
                    .append("pg_catalog.current_setting('")
                    .append(setting(name).replace("'", "''"))
                    .append("', true)");
            separator = ", ";
        }
        return text.append(end.sql).toString();
    }

    /** Names with a dot are the service's own; those without are PostgreSQL's, role among them. */
    static String setting(String name) {
        if (name.indexOf('.') < 1) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of a setting");
        }
        return name;
    }

    /** A name of the document, never of a request; quoted all the same. */
    private static String quoted(String function) {
        int dot = function.indexOf('.');
        if (dot < 1 || function.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("\"" + function + "\" is no schema and function");
        }
        return Column.quoted(function.substring(0, dot))
                + '.'
                + Column.quoted(function.substring(dot + 1));
    }
}
