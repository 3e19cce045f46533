package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the parameters of a path or an operation. */
final class ParameterReader {

    private static final Keys PARAMETER =
            Keys.openApi(
                    "a parameter",
                    """
                    name in description required deprecated style explode schema example examples
                    x-tenon
                    """,
                    "content allowEmptyValue allowReserved");

    private static final Keys TENON = Keys.tenon("x-tenon of a parameter", "column", "");

    private final Reading reading;
    private final Problems problems;

    ParameterReader(Reading reading) {
        this.reading = reading;
        this.problems = reading.problems();
    }

    List<SpecParameter> all(Obj owner) {
        var read = new ArrayList<SpecParameter>();
        var seen = new HashMap<String, SpecParameter>();
        for (var item : owner.items("parameters")) {
            reading.object(item).flatMap(this::read).ifPresent(read::add);
        }
        for (var parameter : read) {
            var first =
                    seen.putIfAbsent(parameter.in() + " " + parameter.name().value(), parameter);
            if (first != null) {
                problems.add(twice(first, parameter));
            }
        }
        return read;
    }

    private static Problem twice(SpecParameter first, SpecParameter second) {
        return new Problem(
                ProblemCode.BAD_VALUE,
                second.name().at(),
                "parameter \"" + second.name().value() + "\" stands twice",
                "both are in " + second.in().name().toLowerCase(Locale.ROOT),
                "remove or rename one of them",
                List.of(first.name().at()));
    }

    private Optional<SpecParameter> read(Obj parameter) {
        PARAMETER.check(parameter.mapping(), problems);
        var name = parameter.required("name").flatMap(parameter::text);
        var in = parameter.required("in").flatMap(_ -> in(parameter));
        var schema = schema(parameter);
        if (name.isEmpty() || in.isEmpty() || schema.isEmpty()) {
            return Optional.empty();
        }
        boolean required = parameter.isTrue("required");
        if (in.get() == SpecParameter.In.PATH && !required) {
            problems.add(
                    ProblemCode.MISSING_KEY,
                    parameter.entry("required").map(e -> e.key().place()).orElse(parameter.key()),
                    "path parameter \"" + name.get().value() + "\" is not required: true",
                    "add required: true; without the value there is no such path");
        }
        return Optional.of(
                new SpecParameter(
                        name.get(),
                        in.get(),
                        required,
                        schema.get(),
                        parameter.plainText("description"),
                        style(parameter, in.get()),
                        explode(parameter, in.get()),
                        parameter.isTrue("deprecated"),
                        column(parameter),
                        parameter.at()));
    }

    private Optional<SpecSchema> schema(Obj parameter) {
        return parameter.has("content")
                ? Optional.empty()
                : parameter.required("schema").flatMap(_ -> reading.schema(parameter));
    }

    private Optional<SpecParameter.In> in(Obj parameter) {
        if (parameter.text("in").filter(text -> text.value().equals("cookie")).isPresent()) {
            problems.add(
                    new Problem(
                            ProblemCode.UNSUPPORTED_KEYWORD,
                            parameter.text("in").orElseThrow().at(),
                            "parameters in cookies are not supported by this version yet",
                            "",
                            "take the value from query or header"));
            return Optional.empty();
        }
        return SettingsReader.word(parameter, "in", SpecParameter.In.values());
    }

    // OpenAPI 3.1, Parameter Object: form is the default in query, simple elsewhere; these two are
    // what this version reads.
    private String style(Obj parameter, SpecParameter.In in) {
        var standard = in == SpecParameter.In.QUERY ? "form" : "simple";
        parameter
                .text("style")
                .filter(style -> !style.value().equals(standard))
                .ifPresent(style ->
                        problems.add(
                                new Problem(
                                        ProblemCode.UNSUPPORTED_KEYWORD,
                                        style.at(),
                                        "style \""
                                                + style.value()
                                                + "\" is not supported by this version yet",
                                        "",
                                        "write style: " + standard + ", or leave it out")));
        return standard;
    }

    private static boolean explode(Obj parameter, SpecParameter.In in) {
        return parameter.flag("explode").map(Located::value).orElse(in == SpecParameter.In.QUERY);
    }

    private Optional<Located<String>> column(Obj parameter) {
        return parameter
                .object(Extensions.TENON)
                .flatMap(tenon -> {
                    TENON.check(tenon.mapping(), problems);
                    return tenon.text("column");
                });
    }
}
