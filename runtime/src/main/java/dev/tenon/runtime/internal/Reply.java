package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Terms;
import dev.tenon.runtime.codec.HeaderList;
import dev.tenon.runtime.problem.ProblemCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does to an answer what SQL left in settings. What cannot stand in an answer is a fault of that
 * SQL: it is told as an incident and never sent.
 */
final class Reply {

    private static final Logger LOG = LoggerFactory.getLogger("tenon.faults");

    /**
     * What the connection or the service itself says (RFC 9110 §7.6.1, RFC 9112 §6): an answer with
     * two words on its length is two answers to somebody.
     */
    private static final Set<String> NOT_SQLS =
            Set.of(
                    "connection",
                    "content-length",
                    "content-encoding",
                    "date",
                    "host",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-connection",
                    "server",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "www-authenticate",
                    "x-content-type-options",
                    "x-request-id");

    private final Terms.Reply terms;
    private final String incident;

    /**
     * For one request.
     *
     * @param incident what a fault is called in the log
     */
    Reply(Terms.Reply terms, String incident) {
        this.terms = terms;
        this.incident = incident;
    }

    /** The answer with status, header fields and cookies of these settings. */
    HttpResponse<?> apply(MutableHttpResponse<byte[]> answer, Map<String, String> left) {
        if (terms.isEmpty()) {
            return answer;
        }
        String headers = terms.headers() ? left.get(RequestFrame.HEADERS) : null;
        if (headers != null) {
            addHeaders(answer, headers);
        }
        for (Terms.CookieOut cookie : terms.cookies()) {
            String value = left.get(cookie.setting());
            if (value != null) {
                answer.getHeaders().add(HttpHeaders.SET_COOKIE, text(cookie, value));
            }
        }
        String status = terms.status() ? left.get(RequestFrame.STATUS) : null;
        return status == null ? answer : withStatus(answer, status);
    }

    private HttpResponse<?> withStatus(MutableHttpResponse<byte[]> answer, String text) {
        if (!text.matches("[2-5]\\d\\d")) {
            throw fault("a status that is none of 200 to 599");
        }
        int status = Integer.parseInt(text);
        answer.status(status, Answers.reason(status));
        if (status == 204 || status == 304) {
            answer.body(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
        return answer;
    }

    private void addHeaders(MutableHttpResponse<byte[]> answer, String json) {
        var fields = HeaderList.read(json);
        if (fields == null) {
            throw fault("header fields that are no list of objects with one text each");
        }
        for (Map.Entry<String, String> field : fields) {
            String name = field.getKey();
            if (!isToken(name) || NOT_SQLS.contains(name.toLowerCase(Locale.ROOT))) {
                throw fault("a header field that is not its own to set");
            }
            if (!isVisible(field.getValue(), "")) {
                throw fault("a header value with characters beyond printable ASCII");
            }
            if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    || name.equalsIgnoreCase(HttpHeaders.LOCATION)) {
                answer.getHeaders().remove(name);
            }
            answer.getHeaders().add(name, field.getValue());
        }
    }

    /** RFC 6265 §4.1.1. */
    private String text(Terms.CookieOut cookie, String value) {
        if (!isVisible(value, " \",;\\")) {
            throw fault("a cookie value with characters no cookie may have");
        }
        StringBuilder text = new StringBuilder(cookie.name()).append('=').append(value);
        if (cookie.maxAge() != null) {
            text.append("; Max-Age=").append(cookie.maxAge().toSeconds());
        }
        text.append("; Path=").append(cookie.path());
        text.append(cookie.httpOnly() ? "; HttpOnly" : "");
        text.append(cookie.secure() ? "; Secure" : "");
        return text.append("; SameSite=").append(cookie.sameSite()).toString();
    }

    /** RFC 9110 §5.6.2. */
    private static boolean isToken(String name) {
        return name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");
    }

    private static boolean isVisible(String value, String but) {
        return value.chars().allMatch(c -> c >= ' ' && c < 127 && but.indexOf(c) < 0);
    }

    private ProblemException fault(String what) {
        LOG.error("incident {}: SQL left {}", incident, what);
        Problem problem = ProblemCode.INTERNAL.problem("Incident " + incident + ".");
        return new ProblemException(problem);
    }
}
