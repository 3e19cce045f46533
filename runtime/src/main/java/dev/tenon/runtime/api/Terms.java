package dev.tenon.runtime.api;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which an operation is served, whatever the request asks for.
 *
 * @param access who may call
 * @param settings settings SQL may read, in the order they are set: a later one wins
 * @param fixed columns that keep to a value: a predicate when rows are read, changed or deleted,
 *     and the value of a row that is inserted
 * @param preRequest SQL function called first, in the same transaction; null for none
 * @param reply what SQL decides of the answer
 * @param bounds what a call may cost
 * @param isolation isolation of an explicit transaction; null for the implicit one of a single
 *     round trip
 * @param throttle how often it may be called; null for as often as the service lets anything
 */
public record Terms(
        Access access,
        List<Setting> settings,
        List<Fixed<?>> fixed,
        @Nullable String preRequest,
        Reply reply,
        Bounds bounds,
        @Nullable Isolation isolation,
        @Nullable Throttle throttle) {

    private static final Terms NONE =
            new Terms(
                    Access.open(),
                    List.of(),
                    List.of(),
                    null,
                    new Reply(false, false, List.of()),
                    new Bounds(null, null, null, null),
                    null,
                    null);

    /**
     * A setting, local to the transaction (PostgreSQL, set_config).
     *
     * @param name its name, with a dot
     * @param source where its value comes from; without a value it is empty
     */
    public record Setting(String name, Source source) {}

    /**
     * A column that keeps to a value of the request. Without a value no row matches and nothing is
     * inserted.
     *
     * @param column the column
     * @param source where the value comes from
     */
    public record Fixed<T>(Column<T> column, Source source) {}

    /**
     * What SQL decides of the answer, by settings it leaves behind.
     *
     * @param status whether {@code response.status} is the status
     * @param headers whether {@code response.headers} are header fields: a list of objects with one
     *     member each
     * @param cookies cookies written from settings
     */
    public record Reply(boolean status, boolean headers, List<CookieOut> cookies) {
        public Reply {
            cookies = List.copyOf(cookies);
        }

        /** Whether SQL decides nothing. */
        public boolean isEmpty() {
            return !status && !headers && cookies.isEmpty();
        }
    }

    /**
     * A cookie written after the statement (RFC 6265 §4.1).
     *
     * @param name its name
     * @param setting the setting whose value it takes; empty removes nothing and sets nothing
     * @param maxAge how long the browser keeps it; null for as long as it runs
     * @param path the path it is sent for
     * @param httpOnly whether scripts cannot read it
     * @param secure whether it is sent over TLS only
     * @param sameSite {@code Strict}, {@code Lax} or {@code None}
     */
    public record CookieOut(
            String name,
            String setting,
            @Nullable Duration maxAge,
            String path,
            boolean httpOnly,
            boolean secure,
            String sameSite) {}

    /**
     * What a call may cost; null means the service's own bound.
     *
     * @param time how long its statement may run
     * @param rows most rows of an answer
     * @param body most bytes of the request's body
     * @param response most bytes of the answer's body
     */
    public record Bounds(
            @Nullable Duration time,
            @Nullable Integer rows,
            @Nullable Integer body,
            @Nullable Integer response) {}

    /** Isolation levels of PostgreSQL (PostgreSQL, Transaction Isolation). */
    public enum Isolation {
        READ_COMMITTED,
        REPEATABLE_READ,
        SERIALIZABLE
    }

    public Terms {
        settings = List.copyOf(settings);
        fixed = List.copyOf(fixed);
    }

    /** Open to everybody, nothing fixed, the service's own bounds. */
    public static Terms none() {
        return NONE;
    }
}
