package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code security} of the document or of an operation. */
final class SecurityReader {

    private SecurityReader() {}

    static Optional<SpecSecurity> read(Obj owner) {
        return owner.entry("security").map(entry -> read(entry, owner.problems()));
    }

    private static SpecSecurity read(Node.Entry entry, Problems problems) {
        var requirements = new ArrayList<SpecSecurity.Requirement>();
        var items = Obj.itemsOf(entry.value(), problems);
        boolean anonymous = items.isEmpty() && entry.value() instanceof Node.Sequence;
        for (var item : items) {
            var ways = Obj.of(item.place(), item, problems).map(Obj::mapping);
            anonymous |= ways.filter(mapping -> mapping.entries().isEmpty()).isPresent();
            ways.flatMap(mapping -> requirement(mapping, problems)).ifPresent(requirements::add);
        }
        return new SpecSecurity(requirements, anonymous, entry.key().place().location());
    }

    private static Optional<SpecSecurity.Requirement> requirement(
            Node.Mapping mapping, Problems problems) {
        var entries = List.copyOf(mapping.entries().values());
        if (entries.size() > 1) {
            problems.add(combined(entries));
        }
        return entries.stream()
                .findFirst()
                .map(entry -> {
                    var at = entry.key().place().location();
                    var scheme = new Located<>(entry.key().text(), at, at);
                    return new SpecSecurity.Requirement(
                            scheme, Obj.textsOf(entry.value(), problems));
                });
    }

    private static Problem combined(List<Node.Entry> entries) {
        var first = entries.getFirst().key();
        var second = entries.get(1).key();
        return new Problem(
                ProblemCode.SCHEMES_COMBINED,
                second.place().location(),
                "\"" + second.text() + "\" and \"" + first.text() + "\" are asked for at once",
                "a caller shows one credential; a request with two is refused",
                "make them two items of the list, \"- "
                        + first.text()
                        + ": []\" and \"- "
                        + second.text()
                        + ": []\", and either will do",
                List.of(first.place().location()));
    }
}
