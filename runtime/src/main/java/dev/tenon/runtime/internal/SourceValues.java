package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Source;
import dev.tenon.runtime.codec.JsonPointer;
import dev.tenon.runtime.codec.JsonText;
import dev.tenon.runtime.codec.ScalarText;
import dev.tenon.runtime.internal.front.Cookies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of sources in one request. Credentials are none of them: neither the headers that
 * carry some, nor the cookies of security schemes.
 */
final class SourceValues {

    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "proxy-authorization", "cookie");

    private final Received received;
    private final @Nullable Auth auth;

    SourceValues(Received received, @Nullable Auth auth) {
        this.received = received;
        this.auth = auth;
    }

    /** The text of a source; empty for none. */
    String text(Source source) {
        Object value = find(source);
        return value == null ? "" : ScalarText.of(value);
    }

    /** The value of a source; null for none. */
    @Nullable Object find(Source source) {
        return switch (source) {
            case Source.Claim claim -> claims().find(claim.path());
            case Source.Header header -> header(header.name());
            case Source.Headers _ -> headers();
            case Source.Cookie cookie -> cookie(cookie.name());
            case Source.Cookies _ -> cookies();
            case Source.Declared declared -> received.opened().find(declared.parameter());
            case Source.Body body -> body(body.pointer());
            case Source.Constant constant -> constant.value();
            case Source.Method _ -> received.exchange().method();
            case Source.Path _ -> received.exchange().path();
            case Source.Client _ -> claims().find(List.of("client_id"));
            case Source.Certificate _ -> received.exchange().peer();
        };
    }

    private Claims claims() {
        return received.principal().claims();
    }

    private @Nullable String header(String name) {
        if (CREDENTIALS.contains(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        List<String> values = received.front().headers().getAll(name);
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private String headers() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> header : received.front().headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!CREDENTIALS.contains(name)) {
                all.merge(name, header.getValue(), (earlier, more) -> earlier + ", " + more);
            }
        }
        return JsonText.object(all);
    }

    private @Nullable String cookie(String name) {
        List<String> values =
                holdsCredentials(name) ? List.of() : received.front().cookies().values(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    private String cookies() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Cookies.Pair cookie : received.front().cookies().all()) {
            if (!holdsCredentials(cookie.name())) {
                all.putIfAbsent(cookie.name(), cookie.value());
            }
        }
        return JsonText.object(all);
    }

    private boolean holdsCredentials(String cookie) {
        return auth != null
                && auth.schemes().stream().anyMatch(scheme -> cookie.equals(scheme.cookie()));
    }

    private @Nullable String body(String pointer) {
        byte[] body = received.front().body();
        return body.length == 0 ? null : JsonPointer.of(pointer).find(body);
    }
}
