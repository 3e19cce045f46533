package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Terms;
import dev.tenon.runtime.codec.StoredText;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.session.Frame;
import io.micronaut.http.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the frame that the statements of a request run within, of its operation's terms. */
final class RequestFrame {

    static final String STATUS = "response.status";
    static final String HEADERS = "response.headers";

    /** Most characters of one setting: SQL reads it for every row that a policy looks at. */
    private static final int LONGEST = 65_536;

    /** Most characters of all settings of a request. */
    private static final int LONGEST_TOGETHER = 262_144;

    private RequestFrame() {}

    /**
     * The frame of a request.
     *
     * @param auth null for a service that does not tell callers apart
     * @param end how its transaction ends
     * @throws dev.tenon.runtime.api.ProblemException 400 when the request holds a text that cannot
     *     be a setting
     */
    static Frame of(
            Received received, @Nullable Auth auth, SourceValues sources, TransactionEnd end) {
        Terms terms = received.operation().terms();
        boolean reads = received.operation().method() == HttpMethod.GET;
        Map<String, String> settings = new LinkedHashMap<>();
        terms.settings().forEach(each -> settings.put(each.name(), sources.text(each.source())));
        if (auth != null) {
            settings.put("request.method", received.exchange().method());
            settings.put("request.path", received.exchange().path());
            settings.put("request.jwt.claims", received.principal().claims().json());
        }
        check(settings);
        return new Frame(
                new Identity(received.principal().role(), settings, reads),
                terms.preRequest(),
                left(terms.reply()),
                terms.bounds().time(),
                terms.isolation(),
                end.rollsBack(received.front()),
                received.exchange());
    }

    private static List<String> left(Terms.Reply reply) {
        if (reply.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        if (reply.status()) {
            names.add(STATUS);
        }
        if (reply.headers()) {
            names.add(HEADERS);
        }
        reply.cookies().forEach(cookie -> names.add(cookie.setting()));
        return names.stream().distinct().toList();
    }

    /**
     * Requires that the values can be settings.
     *
     * @throws dev.tenon.runtime.api.ProblemException 400 when they are too long, or no text
     */
    static void check(Map<String, String> settings) {
        int together = 0;
        for (String value : settings.values()) {
            together += value.length();
            if (value.length() > LONGEST || together > LONGEST_TOGETHER) {
                throw ProblemCode.MALFORMED.exception(
                        "A value that the operation hands on is longer than %d characters."
                                .formatted(LONGEST));
            }
            if (!StoredText.allows(value)) {
                throw ProblemCode.MALFORMED.exception(
                        "A value that the operation hands on has a NUL character or half of a"
                                + " surrogate pair.");
            }
        }
    }
}
