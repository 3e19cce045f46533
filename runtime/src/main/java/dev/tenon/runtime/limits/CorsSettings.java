package dev.tenon.runtime.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which pages of other sites may call the service from a browser, configured under {@code
 * tenon.cors}. Without origins none may.
 *
 * @param origins exact origins such as {@code https://app.example.com}, or {@code *} alone for all
 * @param headers request header fields a page may send
 * @param exposed header fields of answers a page may read
 * @param credentials whether the browser sends its cookies along; not with {@code *}
 * @param maxAge how long a browser may remember what it was allowed
 */
@ConfigurationProperties("tenon.cors")
public record CorsSettings(
        @Bindable(defaultValue = "") List<String> origins,
        @Bindable(
                        defaultValue =
                                "Authorization,Content-Type,If-Match,If-None-Match,Prefer,X-Request-Id")
                List<String> headers,
        @Bindable(
                        defaultValue =
                                "Content-Range,ETag,Link,Location,RateLimit,RateLimit-Policy,Retry-After,WWW-Authenticate,X-Request-Id")
                List<String> exposed,
        @Bindable(defaultValue = "false") boolean credentials,
        @Bindable(defaultValue = "10m") Duration maxAge) {

    /** What browsers write in {@code Origin}: scheme, host, perhaps port (RFC 6454 §6.2). */
    private static final Pattern ORIGIN =
            Pattern.compile(
                    "[a-z][a-z0-9+.-]*://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+\\](:[0-9]{1,5})?");

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final String ANY = "*";

    /** Throws {@link SettingException} for what browsers never send, or must not be told. */
    public CorsSettings {
        origins = words(origins);
        headers = words(headers);
        exposed = words(exposed);
        for (String origin : origins) {
            SettingException.unless(
                    origin.equals(ANY) || ORIGIN.matcher(origin).matches(),
                    "tenon.cors.origins: \"%s\" is no origin such as https://app.example.com"
                            .formatted(origin));
        }
        boolean any = origins.contains(ANY);
        SettingException.unless(
                !any || origins.size() == 1, "tenon.cors.origins: * stands for all, alone");
        SettingException.unless(
                !any || !credentials,
                "tenon.cors.credentials: cookies need the origins by name, not *");
        SettingException.unless(
                headers.stream().allMatch(name -> TOKEN.matcher(name).matches())
                        && exposed.stream().allMatch(name -> TOKEN.matcher(name).matches()),
                "tenon.cors: headers and exposed are names of header fields");
        SettingException.unless(!maxAge.isNegative(), "tenon.cors.max-age must not be negative");
    }

    /** Whether pages of every origin may call. */
    public boolean isForAll() {
        return origins.contains(ANY);
    }

    private static List<String> words(List<String> texts) {
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
}
