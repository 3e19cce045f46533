package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.internal.throttle.Quota;
import dev.tenon.runtime.limits.TimingSettings;
import dev.tenon.runtime.limits.TlsSettings;
import dev.tenon.runtime.problem.ProblemCode;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of every answer that tell browsers and caches what not to do with it.
 * Immutable.
 */
@Singleton
final class AnswerHeaders {

    /** For pages that bring no policy of their own: they need nothing. */
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Cors cors;
    private final Timing timing;
    private final Dates dates = new Dates();
    private final @Nullable String transport;

    AnswerHeaders(Cors cors, TlsSettings tls, TimingSettings timing) {
        this.cors = cors;
        this.timing = new Timing(timing);
        this.transport = tls.hsts().isZero() ? null : "max-age=" + tls.hsts().toSeconds();
    }

    /** Takes note of what the answer will depend on. */
    void note(Exchange exchange, HttpRequest head) {
        cors.note(exchange, head);
        timing.note(exchange, head.headers());
    }

    /** Adds the fields to an answer. */
    void mark(Exchange exchange, HttpResponse answer) {
        HttpHeaders fields = answer.headers();
        fields.set(HttpHeaderNames.DATE, dates.now());
        fields.set(RequestIds.HEADER, exchange.id);
        fields.set("X-Content-Type-Options", "nosniff");
        if (exchange.secure && transport != null) {
            fields.set("Strict-Transport-Security", transport);
        }
        if (isPersonal(exchange, answer.status().code())
                && !fields.contains(HttpHeaderNames.CACHE_CONTROL)) {
            fields.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        }
        String type = fields.get(HttpHeaderNames.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html")) {
            markPage(fields);
        }
        Quota quota = exchange.quota;
        if (quota != null) {
            fields.set("RateLimit-Policy", quota.policy());
            fields.set("RateLimit", quota.left());
        }
        timing.mark(exchange, fields);
        if (!exchange.applied.isEmpty()) {
            fields.set("Preference-Applied", String.join(", ", exchange.applied));
        }
        cors.mark(exchange, answer);
    }

    /** An answer to somebody in particular, or one that would be another for somebody else. */
    private static boolean isPersonal(Exchange exchange, int status) {
        return status == ProblemCode.UNAUTHENTICATED.status()
                || status == ProblemCode.FORBIDDEN.status()
                || exchange.authentication instanceof Authentication.Known
                || exchange.authentication instanceof Authentication.Refused;
    }

    private static void markPage(HttpHeaders fields) {
        fields.set("Referrer-Policy", "no-referrer");
        fields.set("X-Frame-Options", "DENY");
        if (!fields.contains(HttpHeaderNames.CONTENT_SECURITY_POLICY)) {
            fields.set(HttpHeaderNames.CONTENT_SECURITY_POLICY, NOTHING);
        }
    }
}
