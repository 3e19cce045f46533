package dev.tenon.generator.spec;

import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code context}: settings that SQL may read, and cookies. */
final class ContextReader {

    private static final String COOKIES = "cookies";

    private ContextReader() {}

    /**
     * A context.
     *
     * @param settings those read from cookies first, so that a header may overrule them
     * @param cookies those that are written
     */
    record Context(List<SpecTerms.Bound> settings, List<SpecCookie> cookies) {}

    static Context read(Obj tenon) {
        var settings = new ArrayList<SpecTerms.Bound>();
        var cookies = new ArrayList<SpecCookie>();
        var context = tenon.object("context");
        context.map(obj -> obj.items(COOKIES))
                .ifPresent(items ->
                        items.stream()
                                .flatMap(item ->
                                        Obj.of(item.place(), item, tenon.problems()).stream())
                                .map(CookieReader::new)
                                .forEach(cookie -> {
                                    cookie.setting().ifPresent(settings::add);
                                    cookie.written().ifPresent(cookies::add);
                                }));
        bound(tenon, "context").stream()
                .filter(setting -> SettingName.check(setting.name(), tenon.problems()))
                .forEach(settings::add);
        return new Context(settings, cookies);
    }

    /** The names under a key, each with where its value comes from. */
    static List<SpecTerms.Bound> bound(Obj tenon, String key) {
        return tenon
                .object(key)
                .map(Obj::mapping)
                .map(mapping -> List.copyOf(mapping.entries().values()))
                .orElse(List.of())
                .stream()
                .filter(entry -> !key.equals("context") || !entry.key().text().equals(COOKIES))
                .flatMap(entry -> bound(entry, tenon.problems()).stream())
                .toList();
    }

    private static Optional<SpecTerms.Bound> bound(Node.Entry entry, Problems problems) {
        var at = entry.key().place().location();
        var name = new Located<>(entry.key().text(), at, at);
        return ExpressionReader.read(entry, problems)
                .map(source -> new SpecTerms.Bound(name, source));
    }
}
