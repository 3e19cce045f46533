package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads runtime expressions: {@code $claims.role}, {@code $claims['https://example.org/tenant']},
 * {@code $request.header.X-Session}. Not {@code $claims} (which one?), {@code $request.heder.A}.
 */
final class ExpressionParser {

    // RFC 9110 §5.6.2, token: what headers and cookies may be called.
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern STEP = Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_-]*)");
    private static final Pattern INDEX = Pattern.compile("\\[([0-9]{1,9})]");
    private static final Pattern QUOTED = Pattern.compile("\\['((?:[^'\\\\]|\\\\['\\\\])+)']");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_-]*");
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*");

    private static final List<String> ROOTS =
            List.of("claims", "request", "client", "tls", "method", "path");
    private static final List<String> PARTS =
            List.of("header", "headers", "cookie", "cookies", "path", "query", "body");

    private final String text;
    private int at;

    private ExpressionParser(String text) {
        this.text = text;
    }

    /**
     * The source an expression means.
     *
     * @param text begins with {@code $}
     * @throws ExpressionException with the place of what cannot be read
     */
    static SpecSource parse(String text) throws ExpressionException {
        var parser = new ExpressionParser(text);
        parser.at = 1;
        var source = parser.root();
        if (parser.at < text.length()) {
            throw fault(
                    parser.at,
                    "\"" + text.substring(parser.at) + "\" is too much",
                    "the expression is complete before it",
                    "remove it");
        }
        return source;
    }

    private SpecSource root() throws ExpressionException {
        int start = at;
        var word = next(WORD);
        return switch (word) {
            case "claims" -> claim();
            case "request" -> request();
            case "method" -> SpecSource.Fact.METHOD;
            case "path" -> SpecSource.Fact.PATH;
            case "client" -> fact(".id", SpecSource.Fact.CLIENT);
            case "tls" -> fact(".cn", SpecSource.Fact.CERTIFICATE);
            default -> throw unknown(start, "$", word, ROOTS);
        };
    }

    private SpecSource fact(String rest, SpecSource.Fact fact) throws ExpressionException {
        if (!text.startsWith(rest, at)) {
            var whole = text.substring(0, at) + rest;
            throw fault(
                    0,
                    "\"" + text + "\" is no expression",
                    "it is \"" + whole + "\"",
                    "write " + whole);
        }
        at += rest.length();
        return fact;
    }

    private SpecSource claim() throws ExpressionException {
        var path = new ArrayList<String>();
        while (at < text.length()) {
            int start = at;
            var step = next(STEP);
            var index = step.isEmpty() ? next(INDEX) : "";
            var quoted = step.isEmpty() && index.isEmpty() ? next(QUOTED) : "";
            if (start == at) {
                throw fault(
                        start,
                        "\"" + text.substring(start) + "\" is no part of a claim's path",
                        "a path is made of .name, ['any name'] and [0]",
                        "write names of other letters as ['…']");
            }
            path.add(step + index + quoted.replaceAll("\\\\(['\\\\])", "$1"));
        }
        if (path.isEmpty()) {
            throw fault(
                    0,
                    "\"$claims\" names no claim",
                    "all of them are the setting request.jwt.claims already",
                    "write which one, such as $claims.sub");
        }
        return new SpecSource.Claim(path);
    }

    private SpecSource request() throws ExpressionException {
        int start = Math.min(at + 1, text.length());
        var word = text.startsWith(".", at) ? word() : "";
        return switch (word) {
            case "header" -> new SpecSource.Header(name("a header"));
            case "cookie" -> new SpecSource.Cookie(name("a cookie"));
            case "path" -> parameter(SpecParameter.In.PATH);
            case "query" -> parameter(SpecParameter.In.QUERY);
            case "headers" -> SpecSource.Fact.HEADERS;
            case "cookies" -> SpecSource.Fact.COOKIES;
            case "body" -> body();
            default -> throw unknown(start, "$request.", word, PARTS);
        };
    }

    private String word() {
        at++;
        return next(WORD);
    }

    // The name of a parameter is any text (OpenAPI 3.1 §4.8.20.4).
    private SpecSource parameter(SpecParameter.In in) throws ExpressionException {
        if (at + 1 >= text.length() || text.charAt(at) != '.') {
            throw nameless("a parameter");
        }
        var name = text.substring(at + 1);
        at = text.length();
        return new SpecSource.Parameter(in, name);
    }

    private String name(String of) throws ExpressionException {
        var name = text.startsWith(".", at) ? text.substring(at + 1) : "";
        if (!TOKEN.matcher(name).matches()) {
            throw nameless(of);
        }
        at = text.length();
        return name;
    }

    private ExpressionException nameless(String of) {
        var head = text.substring(0, at);
        return fault(
                at,
                "\"" + text + "\" does not name " + of,
                "the name of " + of + " follows \"" + head + ".\"",
                "write " + head + ".NAME");
    }

    private SpecSource body() throws ExpressionException {
        if (at == text.length()) {
            return new SpecSource.Body("");
        }
        var pointer = text.startsWith("#", at) ? text.substring(at + 1) : "?";
        if (!POINTER.matcher(pointer).matches()) {
            throw fault(
                    at,
                    "\"" + text.substring(at) + "\" is no JSON pointer",
                    "a pointer is written #/field/0 (RFC 6901)",
                    "write $request.body#/field");
        }
        at = text.length();
        return new SpecSource.Body(pointer);
    }

    /** What the pattern finds right here; its group where it has one; empty text for nothing. */
    private String next(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group(matcher.groupCount());
    }

    private static ExpressionException unknown(
            int start, String head, String word, List<String> known) {
        var all = known.stream().map(name -> head + name).toList();
        return fault(
                start,
                "\"" + head + word + "\" is no expression",
                "known: " + String.join(", ", all),
                NearestName.of(word, known)
                        .map(name -> "did you mean \"" + head + name + "\"?")
                        .orElse("write one of them; a text that begins with $ is written $$"));
    }

    private static ExpressionException fault(int from, String what, String cause, String fix) {
        return new ExpressionException(from, what, cause, fix);
    }
}
