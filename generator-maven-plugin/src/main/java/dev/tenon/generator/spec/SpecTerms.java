package dev.tenon.generator.spec;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What holds for every call of an operation, from its {@code x-tenon}; the document's holds for all
 * operations.
 *
 * @param roles the only roles that may call; empty for all
 * @param groups groups of which a caller needs one; empty for none
 * @param context settings that SQL may read, in document order, those of cookies first
 * @param cookies cookies that are written from settings
 * @param where columns that keep to a value, named as fields or columns
 * @param preRequest SQL function that is called first
 * @param reply what SQL decides of the answer
 * @param bounds what a call may cost
 * @param isolation of an explicit transaction
 * @param throttle how often it may be called
 */
public record SpecTerms(
        List<Located<String>> roles,
        List<Located<String>> groups,
        List<Bound> context,
        List<SpecCookie> cookies,
        List<Bound> where,
        Optional<Located<String>> preRequest,
        Reply reply,
        Bounds bounds,
        Optional<Isolation> isolation,
        Optional<SpecThrottle> throttle) {

    /** Nothing said. */
    public static final SpecTerms NONE =
            new SpecTerms(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    new Reply(false, false),
                    new Bounds(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                    Optional.empty(),
                    Optional.empty());

    /**
     * A name and where its value comes from.
     *
     * @param name of a setting or a column
     * @param source with the place of the expression
     */
    public record Bound(Located<String> name, Located<SpecSource> source) {}

    /**
     * What SQL decides of the answer, by settings it leaves behind.
     *
     * @param status whether {@code response.status} is the status
     * @param headers whether {@code response.headers} are header fields
     */
    public record Reply(boolean status, boolean headers) {}

    /**
     * What a call may cost; empty for the service's own bound.
     *
     * @param time how long its statement may run
     * @param rows most rows of an answer
     * @param body most bytes of the request's body
     * @param response most bytes of the answer's body
     */
    public record Bounds(
            Optional<Duration> time,
            Optional<Located<Integer>> rows,
            Optional<Integer> body,
            Optional<Integer> response) {}

    /** Isolation levels of PostgreSQL, named as {@code runtime.api.Terms} names them. */
    public enum Isolation {
        READ_COMMITTED,
        REPEATABLE_READ,
        SERIALIZABLE
    }

    public SpecTerms {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
        context = List.copyOf(context);
        cookies = List.copyOf(cookies);
        where = List.copyOf(where);
    }
}
