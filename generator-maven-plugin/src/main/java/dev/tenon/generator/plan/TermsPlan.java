package dev.tenon.generator.plan;

import dev.tenon.generator.plan.OperationPlan.ColumnRef;
import java.util.List;
import java.util.Optional;

/**
 * What an operation says of all its calls.
 *
 * @param access who may call
 * @param settings settings that SQL may read
 * @param fixed columns that keep to a value
 * @param preRequest SQL function that is called first; empty for none
 * @param reply what SQL decides of the answer
 * @param bounds what a call may cost
 * @param isolation constant of {@code Terms.Isolation}; empty for none
 * @param throttle how often it may be called; empty for as often as the service lets anything
 */
public record TermsPlan(
        Access access,
        List<Setting> settings,
        List<Fixed> fixed,
        Optional<String> preRequest,
        Reply reply,
        Bounds bounds,
        Optional<String> isolation,
        Optional<Throttle> throttle) {

    /**
     * Who may call.
     *
     * @param admitted credentials that admit
     * @param anonymous whether to say that callers without credentials are admitted
     * @param roles the only roles that may call; empty for all
     * @param groups groups of which a caller needs one; empty for none
     */
    public record Access(
            List<Admitted> admitted, boolean anonymous, List<String> roles, List<String> groups) {
        public Access {
            admitted = List.copyOf(admitted);
            roles = List.copyOf(roles);
            groups = List.copyOf(groups);
        }
    }

    /**
     * A credential that admits.
     *
     * @param scheme name of the security scheme
     * @param scopes roles or groups
     */
    public record Admitted(String scheme, List<String> scopes) {
        public Admitted {
            scopes = List.copyOf(scopes);
        }
    }

    /** A setting and where its value comes from. */
    public record Setting(String name, SourcePlan source) {}

    /** A column and the value it keeps to. */
    public record Fixed(ColumnRef column, SourcePlan source) {}

    /**
     * What SQL decides of the answer.
     *
     * @param status whether it decides the status
     * @param headers whether it adds header fields
     * @param cookies cookies written from settings
     */
    public record Reply(boolean status, boolean headers, List<Cookie> cookies) {
        public Reply {
            cookies = List.copyOf(cookies);
        }
    }

    /**
     * A {@code Terms.CookieOut}.
     *
     * @param texts name and setting
     * @param maxAge how long browsers keep it; empty for as long as they run
     * @param path the path it is sent for
     * @param flags whether it is kept from scripts, and whether it is sent over TLS only
     * @param sameSite word of the attribute
     */
    public record Cookie(
            List<String> texts,
            Optional<Time> maxAge,
            String path,
            List<Boolean> flags,
            String sameSite) {
        public Cookie {
            texts = List.copyOf(texts);
            flags = List.copyOf(flags);
        }
    }

    /**
     * A {@code java.time.Duration}.
     *
     * @param factory the method that makes it, such as {@code ofSeconds}
     * @param amount what it takes
     */
    public record Time(String factory, long amount) {}

    /**
     * What a call may cost; empty for the service's own bound.
     *
     * @param time how long its statement may run
     * @param rows most rows of an answer
     * @param body most bytes of the request's body
     * @param response most bytes of the answer's body
     */
    public record Bounds(
            Optional<Time> time,
            Optional<Integer> rows,
            Optional<Integer> body,
            Optional<Integer> response) {}

    /**
     * How often it may be called.
     *
     * @param calls how many within a time; empty for no bound
     * @param within that time; there when {@code calls} is
     * @param concurrent how many at a time; empty for no bound
     * @param per constant of {@code Throttle.Per}; empty for the runtime's own
     */
    public record Throttle(
            Optional<Integer> calls,
            Optional<Time> within,
            Optional<Integer> concurrent,
            Optional<String> per) {}

    public TermsPlan {
        settings = List.copyOf(settings);
        fixed = List.copyOf(fixed);
    }
}
