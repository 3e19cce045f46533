package dev.tenon.runtime.internal.front;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a request comes from a page of this service. A browser sends its cookies along with
 * requests that pages of others make, and says whose page it was in fields no script can set:
 * Sec-Fetch-Site (Fetch Metadata §2.3), and in older ones Origin (RFC 6454 §7).
 */
public final class SameOrigin {

    private static final String SITE = "Sec-Fetch-Site";
    private static final String SAME = "same-origin";

    /** Methods that change nothing (RFC 9110 §9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private SameOrigin() {}

    /** Whether the method may change something. */
    static boolean isNeeded(FrontRequest request) {
        return !SAFE.contains(request.exchange().method());
    }

    /** Whether the request shows that it comes from here. */
    static boolean isProven(FrontRequest request) {
        HttpHeaders headers = request.headers();
        List<String> sites = headers.getAll(SITE);
        if (!sites.isEmpty()) {
            return sites.equals(List.of(SAME));
        }
        List<String> origins = headers.getAll(HttpHeaderNames.ORIGIN);
        String host = headers.get(HttpHeaderNames.HOST);
        return origins.size() == 1
                && host != null
                && isOrigin(origins.getFirst(), host, request.exchange().isSecure());
    }

    /**
     * Whether the request says that it comes from elsewhere; most that are no browser say nothing.
     */
    public static boolean isForeign(FrontRequest request) {
        HttpHeaders headers = request.headers();
        boolean says = headers.contains(SITE) || headers.contains(HttpHeaderNames.ORIGIN);
        return says && !isProven(request);
    }

    /** A caller's TLS may end at a proxy nobody told of: only then may the schemes differ. */
    private static boolean isOrigin(String origin, String host, boolean secure) {
        String own = host.toLowerCase(Locale.ROOT);
        try {
            URI uri = URI.create(origin);
            String authority = String.valueOf(uri.getAuthority()).toLowerCase(Locale.ROOT);
            boolean isHttps = "https".equals(uri.getScheme());
            return (isHttps || (!secure && "http".equals(uri.getScheme())))
                    && withoutPort(authority, isHttps).equals(withoutPort(own, isHttps));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String withoutPort(String authority, boolean isHttps) {
        String usual = isHttps ? ":443" : ":80";
        return authority.endsWith(usual)
                ? authority.substring(0, authority.length() - usual.length())
                : authority;
    }
}
