package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code x-tenon} of an operation. */
final class RulesReader {

    /** Keys of the vocabulary that operations will have. */
    static final String LATER =
            """
            upsert call sql handler field resource template events filter count project
            embed batch conflict affected returning cache constants formats envelope
            naming validate transform enabled audit
            """;

    private static final Keys KEYS =
            Keys.tenon(
                    "x-tenon of an operation",
                    "select insert update replace delete sort page " + TermsReader.KEYS,
                    LATER);

    private static final Keys PATH_KEYS =
            Keys.tenon("x-tenon of a path", "", "sort page " + TermsReader.KEYS + " " + LATER);

    private static final Keys SORT = Keys.tenon("sort", "columns default", "");

    private static final Keys PAGE = Keys.tenon("page", "style default max", "");

    private RulesReader() {}

    /** Reports what stands in the {@code x-tenon} of a path: no key of it is built yet. */
    static void checkPath(Obj path) {
        path.object(Extensions.TENON)
                .ifPresent(tenon -> PATH_KEYS.check(tenon.mapping(), tenon.problems()));
    }

    static SpecRules read(Obj operation) {
        return operation.object(Extensions.TENON).map(RulesReader::rules).orElse(SpecRules.NONE);
    }

    private static SpecRules rules(Obj tenon) {
        KEYS.check(tenon.mapping(), tenon.problems());
        return new SpecRules(
                binding(tenon),
                tenon.entry("sort").flatMap(entry -> sort(tenon, entry)),
                tenon.object("page").map(RulesReader::page),
                TermsReader.read(tenon));
    }

    private static Optional<SpecBinding> binding(Obj tenon) {
        var bindings = new ArrayList<SpecBinding>();
        for (var action : SpecBinding.Action.values()) {
            tenon.text(action.name().toLowerCase(Locale.ROOT))
                    .ifPresent(table -> bindings.add(new SpecBinding(action, table)));
        }
        if (bindings.size() > 1) {
            tenon.problems().add(several(bindings));
        }
        return bindings.stream().findFirst();
    }

    private static Problem several(List<SpecBinding> bindings) {
        return new Problem(
                ProblemCode.SEVERAL_BINDINGS,
                bindings.get(1).table().key(),
                "the operation is bound more than once",
                "an operation does one thing to one table",
                "keep one of select, insert, update, replace, delete",
                List.of(bindings.getFirst().table().key()));
    }

    private static Optional<SpecSort> sort(Obj tenon, Node.Entry entry) {
        var at = entry.key().place().location();
        if (entry.value() instanceof Node.Sequence) {
            return Optional.of(new SpecSort(tenon.texts("sort"), List.of(), at));
        }
        return Obj.of(entry.key().place(), entry.value(), tenon.problems())
                .map(sort -> {
                    SORT.check(sort.mapping(), sort.problems());
                    var keys = keys(sort);
                    return new SpecSort(sort.texts("columns"), keys, at);
                });
    }

    // One key may stand without a list around it: default: -born
    private static List<SpecSortKey> keys(Obj sort) {
        boolean one =
                sort.entry("default")
                        .filter(entry -> entry.value() instanceof Node.Scalar)
                        .isPresent();
        var texts = one ? sort.text("default").stream().toList() : sort.texts("default");
        return texts.stream().map(RulesReader::key).toList();
    }

    private static SpecSortKey key(Located<String> text) {
        boolean descending = text.value().startsWith("-");
        var name = descending ? text.value().substring(1) : text.value();
        return new SpecSortKey(new Located<>(name, text.key(), text.at()), descending);
    }

    private static SpecPage page(Obj page) {
        PAGE.check(page.mapping(), page.problems());
        page.text("style").ifPresent(style -> checkStyle(page, style));
        var standard = rows(page, "default");
        var max = rows(page, "max");
        if (standard.isPresent() && max.isPresent() && standard.get().value() > max.get().value()) {
            page.problems()
                    .add(
                            new Problem(
                                    ProblemCode.BAD_VALUE,
                                    standard.get().at(),
                                    "a page has more rows by default than at most",
                                    standard.get().value() + " is more than " + max.get().value(),
                                    "lower \"default\" or raise \"max\"",
                                    List.of(max.get().at())));
        }
        return new SpecPage(standard, max, page.at());
    }

    private static void checkStyle(Obj page, Located<String> style) {
        boolean later = Arrays.asList("cursor", "range").contains(style.value());
        if (!style.value().equals("offset")) {
            page.problems()
                    .add(
                            new Problem(
                                    later ? ProblemCode.NOT_YET : ProblemCode.BAD_VALUE,
                                    style.at(),
                                    "page style \""
                                            + style.value()
                                            + (later
                                                    ? "\" is not supported by this version yet"
                                                    : "\" is unknown"),
                                    "",
                                    "write style: offset, or leave it out"));
        }
    }

    private static Optional<Located<Integer>> rows(Obj page, String key) {
        var rows = page.count(key);
        rows.filter(number -> number.value() == 0)
                .ifPresent(number ->
                        page.problems()
                                .add(
                                        new Problem(
                                                ProblemCode.BAD_VALUE,
                                                number.at(),
                                                "\"" + key + "\" of a page must be at least 1",
                                                "",
                                                "write how many rows a page has")));
        return rows.filter(number -> number.value() > 0);
    }
}
