package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code securitySchemes} of the components. */
final class SchemeReader {

    private static final Keys SCHEME =
            Keys.openApi(
                    "a security scheme",
                    """
                    type description name in scheme bearerFormat flows openIdConnectUrl deprecated
                    oauth2MetadataUrl x-tenon
                    """,
                    "");
    private static final Keys CHECKED = Keys.tenon("x-tenon of a security scheme", "login", "");
    private static final Keys BARE =
            Keys.tenon("x-tenon of a security scheme of this type", "", "");
    private static final List<String> TYPES =
            List.of("http", "oauth2", "openIdConnect", "apiKey", "mutualTLS");

    /** Where sessions are opened and ended, below the path of the document's server. */
    private static final String SESSION = "/session";

    private final Reading reading;
    private final Problems problems;
    private final String basePath;

    SchemeReader(Reading reading, String basePath) {
        this.reading = reading;
        this.problems = reading.problems();
        this.basePath = basePath;
    }

    List<SpecScheme> all(Obj document) {
        return document
                .object("components")
                .flatMap(components -> components.object("securitySchemes"))
                .map(schemes -> List.copyOf(schemes.mapping().entries().values()))
                .orElse(List.of())
                .stream()
                .flatMap(entry -> scheme(entry).stream())
                .toList();
    }

    private Optional<SpecScheme> scheme(Node.Entry entry) {
        var at = entry.key().place().location();
        var name = new Located<>(entry.key().text(), at, at);
        return reading.object(entry).flatMap(scheme -> scheme(name, scheme));
    }

    private Optional<SpecScheme> scheme(Located<String> name, Obj scheme) {
        SCHEME.check(scheme.mapping(), problems);
        return scheme.required("type")
                .flatMap(scheme::text)
                .flatMap(type ->
                        switch (type.value()) {
                            case "http" -> http(name, scheme);
                            case "apiKey" -> cookie(name, scheme);
                            case "mutualTLS" ->
                                    made(name, scheme, SpecScheme.Mechanism.CERTIFICATE);
                            case "oauth2" -> oauth(name, scheme);
                            case "openIdConnect" -> {
                                scheme.required("openIdConnectUrl");
                                yield made(name, scheme, SpecScheme.Mechanism.BEARER);
                            }
                            default -> unknown(type);
                        });
    }

    private Optional<SpecScheme> unknown(Located<String> type) {
        problems.add(
                new Problem(
                        ProblemCode.BAD_VALUE,
                        type.at(),
                        "unknown value \"" + type.value() + "\" of \"type\"",
                        "known: " + String.join(", ", TYPES),
                        NearestName.fix(type.value(), TYPES, "write one of them")));
        return Optional.empty();
    }

    private Optional<SpecScheme> http(Located<String> name, Obj scheme) {
        return scheme.required("scheme")
                .flatMap(scheme::text)
                .flatMap(kind ->
                        switch (kind.value().toLowerCase(Locale.ROOT)) {
                            case "bearer" -> made(name, scheme, SpecScheme.Mechanism.BEARER);
                            case "basic" -> basic(name, scheme);
                            default ->
                                    later(
                                            kind,
                                            "http scheme \"" + kind.value() + "\"",
                                            "write scheme: bearer, or scheme: basic");
                        });
    }

    private Optional<SpecScheme> basic(Located<String> name, Obj scheme) {
        var login = login(scheme, CHECKED);
        if (scheme.object(Extensions.TENON).filter(tenon -> tenon.has("login")).isEmpty()) {
            problems.add(
                    new Problem(
                            ProblemCode.MISSING_KEY,
                            scheme.at(),
                            "nothing checks the passwords of \"" + name.value() + "\"",
                            "a name and a password are checked by an SQL function",
                            "name it: \"x-tenon: {login: schema.function}\""));
        }
        return Optional.of(
                new SpecScheme(
                        name,
                        SpecScheme.Mechanism.BASIC,
                        Optional.empty(),
                        login,
                        Optional.empty(),
                        scheme.mapping()));
    }

    private Optional<SpecScheme> cookie(Located<String> name, Obj scheme) {
        var in = scheme.required("in").flatMap(scheme::text);
        var cookie = scheme.required("name").flatMap(scheme::text);
        if (in.isEmpty() || cookie.isEmpty()) {
            return Optional.empty();
        }
        if (!in.get().value().equals("cookie")) {
            return later(
                    in.get(),
                    "an API key in \"" + in.get().value() + "\"",
                    "write in: cookie, or type: http, scheme: bearer");
        }
        var login = login(scheme, CHECKED);
        return Optional.of(
                new SpecScheme(
                        name,
                        SpecScheme.Mechanism.COOKIE,
                        cookie.map(Located::value),
                        login,
                        login.map(_ -> basePath + SESSION),
                        scheme.mapping()));
    }

    private Optional<SpecScheme> oauth(Located<String> name, Obj scheme) {
        scheme.required("flows");
        return Optional.of(
                new SpecScheme(
                        name,
                        SpecScheme.Mechanism.BEARER,
                        Optional.empty(),
                        login(scheme, CHECKED),
                        scheme.object("flows")
                                .flatMap(flows -> flows.object("clientCredentials"))
                                .flatMap(flow -> flow.required("tokenUrl").flatMap(flow::text))
                                .flatMap(url -> ownPath(url.value())),
                        scheme.mapping()));
    }

    // RFC 3986 §4.2: with a scheme or an authority it is somebody else's.
    private Optional<String> ownPath(String url) {
        if (url.contains(":") || url.startsWith("//")) {
            return Optional.empty();
        }
        return Optional.of(url.startsWith("/") ? url : basePath + "/" + url);
    }

    private static Optional<SpecScheme> made(
            Located<String> name, Obj scheme, SpecScheme.Mechanism mechanism) {
        return Optional.of(
                new SpecScheme(
                        name,
                        mechanism,
                        Optional.empty(),
                        login(scheme, BARE),
                        Optional.empty(),
                        scheme.mapping()));
    }

    private static Optional<Located<String>> login(Obj scheme, Keys keys) {
        return scheme.object(Extensions.TENON)
                .flatMap(tenon -> {
                    keys.check(tenon.mapping(), tenon.problems());
                    return FunctionName.of(tenon, "login");
                });
    }

    private Optional<SpecScheme> later(Located<String> at, String what, String fix) {
        problems.add(
                new Problem(
                        ProblemCode.SECURITY_NOT_YET,
                        at.at(),
                        what + " is not supported",
                        "supported: http bearer and basic, oauth2, openIdConnect, mutualTLS, apiKey"
                                + " in a cookie",
                        fix));
        return Optional.empty();
    }
}
