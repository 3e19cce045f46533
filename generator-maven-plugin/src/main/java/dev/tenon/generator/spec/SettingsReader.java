package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the document's {@code x-tenon}. */
final class SettingsReader {

    private static final Keys KEYS =
            Keys.tenon(
                    "the document's x-tenon",
                    "schema datasource naming migrations allow auth " + TermsReader.SHARED_KEYS,
                    "style " + RulesReader.LATER);

    private static final SpecSettings NONE =
            new SpecSettings(
                    Optional.empty(),
                    Optional.empty(),
                    SpecSettings.Naming.SNAKE_CASE,
                    SpecSettings.Migrations.WRITE,
                    List.of(),
                    Optional.empty(),
                    SpecTerms.NONE);

    private SettingsReader() {}

    static SpecSettings read(Obj document) {
        return document.object(Extensions.TENON).map(SettingsReader::settings).orElse(NONE);
    }

    private static SpecSettings settings(Obj tenon) {
        KEYS.check(tenon.mapping(), tenon.problems());
        return new SpecSettings(
                tenon.text("schema"),
                tenon.text("datasource"),
                word(tenon, "naming", SpecSettings.Naming.values())
                        .orElse(SpecSettings.Naming.SNAKE_CASE),
                word(tenon, "migrations", SpecSettings.Migrations.values())
                        .orElse(SpecSettings.Migrations.WRITE),
                tenon.object("allow").map(SettingsReader::allow).orElse(List.of()),
                tenon.object("auth").map(AuthReader::read),
                TermsReader.shared(tenon));
    }

    private static List<SpecAllow> allow(Obj allow) {
        return allow.mapping().entries().values().stream()
                .flatMap(entry -> allowed(allow, entry).stream())
                .toList();
    }

    private static Optional<SpecAllow> allowed(Obj allow, Node.Entry entry) {
        var reason = allow.text(entry);
        if (reason.filter(text -> text.value().isBlank()).isPresent()) {
            allow.problems()
                    .add(
                            ProblemCode.BAD_VALUE,
                            entry.value().place(),
                            "the reason for \"" + entry.key().text() + "\" is empty",
                            "say why the change is meant; it is written into the migration");
            return Optional.empty();
        }
        return reason.map(text -> new SpecAllow(entry.key().text().strip(), text));
    }

    /** The constant that a key names in lower case; a problem when it names none of them. */
    static <E extends Enum<E>> Optional<E> word(Obj obj, String key, E[] all) {
        return obj.text(key)
                .flatMap(text -> {
                    var found =
                            Arrays.stream(all)
                                    .filter(one -> wordOf(one).equals(text.value()))
                                    .findFirst();
                    if (found.isEmpty()) {
                        obj.problems().add(unknown(key, text, all));
                    }
                    return found;
                });
    }

    private static Problem unknown(String key, Located<String> text, Enum<?>[] all) {
        var known = Arrays.stream(all).map(SettingsReader::wordOf).toList();
        return new Problem(
                ProblemCode.BAD_VALUE,
                text.at(),
                "unknown value \"" + text.value() + "\" of \"" + key + "\"",
                "known: " + String.join(", ", known),
                NearestName.fix(text.value(), known, "write one of them"));
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
