package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Source;
import dev.tenon.generator.model.Terms;
import dev.tenon.generator.spec.SpecHeader;
import dev.tenon.generator.spec.SpecResponse;
import dev.tenon.generator.spec.SpecSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the terms of an operation add to what is published of it. */
final class TermsWords {

    // OpenAPI 3.1 §4.8.12: parameters of these names are ignored.
    private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

    private TermsWords() {}

    /** Headers and cookies that the context reads and the spec does not declare. */
    static List<Json> parameters(Operation operation) {
        var parameters = new ArrayList<Json>();
        var headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        operation.params().forEach(param -> headers.add(param.name()));
        headers.addAll(IGNORED);
        sources(operation.terms())
                .distinct()
                .forEach(source -> {
                    switch (source) {
                        case SpecSource.Header header when headers.add(header.name()) ->
                                parameters.add(parameter("header", header.name()));
                        case SpecSource.Cookie cookie ->
                                parameters.add(parameter("cookie", cookie.name()));
                        default -> {
                            // Everything else is declared, or is no parameter.
                        }
                    }
                });
        return parameters;
    }

    private static Stream<SpecSource> sources(Terms terms) {
        return Stream.concat(
                        terms.settings().stream().map(Terms.Setting::source),
                        terms.fixed().stream().map(Terms.Fixed::source))
                .flatMap(source ->
                        source instanceof Source.Stated stated
                                ? Stream.of(stated.spec())
                                : Stream.empty());
    }

    private static Json parameter(String in, String name) {
        return new Builder()
                .put("name", name)
                .put("in", in)
                .put("schema", new Builder().put("type", "string").build())
                .build();
    }

    /** Adds the headers that SQL writes. */
    static void addHeaders(Builder headers, Operation operation, List<SpecHeader> declared) {
        if (operation.terms().reply().headers()) {
            for (var header : declared) {
                var shown = header.name().value();
                headers.put(shown, header(header.description().orElse("")));
            }
        }
        if (!operation.terms().cookies().isEmpty()) {
            headers.put("Set-Cookie", header("Cookies of the service (RFC 6265)."));
        }
    }

    private static Json header(String description) {
        return new Builder()
                .putText("description", description)
                .put("schema", new Builder().put("type", "string").build())
                .build();
    }

    /** The statuses that SQL may decide on, where the spec declares them. */
    static List<SpecResponse> replies(Operation operation) {
        var terms = operation.terms();
        var decided =
                terms.reply().status()
                        ? "[2-5][0-9][0-9]"
                        : terms.preRequest().isPresent() ? "[45][0-9][0-9]" : "none";
        return operation.spec().responses().stream()
                .filter(response -> response.status().matches(decided))
                .filter(response ->
                        !response.status().equals(String.valueOf(operation.answer().status())))
                .toList();
    }
}
