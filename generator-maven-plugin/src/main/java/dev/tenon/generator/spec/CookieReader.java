package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a cookie of a context: read into a setting, written from it, or both. */
final class CookieReader {

    private static final Keys KEYS =
            Keys.tenon(
                    "a cookie",
                    "name setting read write maxAge path secure httpOnly sameSite",
                    "subDomain");
    // RFC 6265 §4.1.1: a name is a token, a path any character but controls and ';'.
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern PATH = Pattern.compile("/[\\x20-\\x3a\\x3c-\\x7e]*");
    private static final List<String> SAME_SITE = List.of("Strict", "Lax", "None");

    private final Obj cookie;
    private final Problems problems;
    private final Optional<Located<String>> name;
    private final Optional<Located<String>> setting;
    private final boolean read;
    private final boolean write;

    CookieReader(Obj cookie) {
        this.cookie = cookie;
        this.problems = cookie.problems();
        KEYS.check(cookie.mapping(), problems);
        this.name =
                cookie.required("name")
                        .flatMap(cookie::text)
                        .filter(text -> fits(text, NAME, "a cookie's name", "such as lang"));
        this.setting =
                cookie.required("setting")
                        .flatMap(cookie::text)
                        .filter(text -> SettingName.check(text, problems));
        this.read = cookie.flag("read").map(Located::value).orElse(true);
        this.write = cookie.isTrue("write");
        if (!read && !write) {
            problems.add(
                    ProblemCode.BAD_VALUE,
                    cookie.key(),
                    "the cookie is neither read nor written",
                    "remove it, or write read: true or write: true");
        }
    }

    /** The setting that takes its value; empty when it is not read. */
    Optional<SpecTerms.Bound> setting() {
        if (!read || name.isEmpty()) {
            return Optional.empty();
        }
        SpecSource source = new SpecSource.Cookie(name.get().value());
        var at = name.get().at();
        return setting.map(found -> new SpecTerms.Bound(found, new Located<>(source, at, at)));
    }

    /** The cookie as it is written; empty when it is not. */
    Optional<SpecCookie> written() {
        if (!write || name.isEmpty() || setting.isEmpty()) {
            return Optional.empty();
        }
        var path =
                cookie.text("path")
                        .filter(text -> fits(text, PATH, "a cookie's path", "such as /notes"))
                        .map(Located::value)
                        .orElse("/");
        boolean secure = cookie.flag("secure").map(Located::value).orElse(true);
        var sameSite = sameSite();
        checkSecure(secure, sameSite, path);
        return Optional.of(
                new SpecCookie(
                        name.get().value(),
                        setting.get().value(),
                        maxAge(),
                        path,
                        secure,
                        cookie.flag("httpOnly").map(Located::value).orElse(true),
                        sameSite));
    }

    private Optional<Duration> maxAge() {
        var age = Quantity.duration(cookie, "maxAge");
        age.filter(time -> time.toSeconds() == 0)
                .ifPresent(_ ->
                        problems.add(
                                ProblemCode.BAD_VALUE,
                                cookie.entry("maxAge").orElseThrow().value().place(),
                                "\"maxAge\" is less than a second",
                                "write seconds at least, such as 1h"));
        return age;
    }

    private String sameSite() {
        var text = cookie.text("sameSite");
        text.filter(word -> !SAME_SITE.contains(word.value()))
                .ifPresent(word ->
                        problems.add(
                                new Problem(
                                        ProblemCode.BAD_VALUE,
                                        word.at(),
                                        "unknown value \"" + word.value() + "\" of \"sameSite\"",
                                        "known: " + String.join(", ", SAME_SITE),
                                        "write one of them")));
        return text.map(Located::value).orElse("Lax");
    }

    // RFC 6265bis §4.1.3 and §5.7: browsers refuse such cookies without a word.
    private void checkSecure(boolean secure, String sameSite, String path) {
        var called = name.orElseThrow();
        boolean host = called.value().startsWith("__Host-");
        boolean prefixed = host || called.value().startsWith("__Secure-");
        if (!secure && (prefixed || sameSite.equals("None"))) {
            refused(called, prefixed ? "its prefix asks for" : "sameSite: None asks for");
        }
        if (host && !path.equals("/")) {
            problems.add(
                    new Problem(
                            ProblemCode.BAD_VALUE,
                            called.at(),
                            "browsers refuse the cookie \"" + called.value() + "\"",
                            "its prefix asks for path: /",
                            "write path: /, or another name"));
        }
    }

    private void refused(Located<String> called, String cause) {
        problems.add(
                new Problem(
                        ProblemCode.BAD_VALUE,
                        called.at(),
                        "browsers refuse the cookie \"" + called.value() + "\"",
                        cause + " secure: true",
                        "remove secure: false"));
    }

    private boolean fits(Located<String> text, Pattern pattern, String what, String such) {
        boolean fits = pattern.matcher(text.value()).matches();
        if (!fits) {
            problems.add(
                    new Problem(
                            ProblemCode.BAD_VALUE,
                            text.at(),
                            "\"" + text.value() + "\" is not " + what,
                            "RFC 6265 §4.1.1 does not allow these characters",
                            "write one " + such));
        }
        return fits;
    }
}
