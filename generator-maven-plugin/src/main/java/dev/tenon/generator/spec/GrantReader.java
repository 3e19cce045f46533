package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code grants}: role → privileges, such as {@code shop_user: [select, 'insert(name,
 * price)']}; a single privilege may stand without the list.
 */
final class GrantReader {

    private static final Pattern FORM =
            Pattern.compile("\\s*([^\\s(]+)\\s*(?:\\(([^()]*)\\))?\\s*");

    private final Problems problems;

    GrantReader(Problems problems) {
        this.problems = problems;
    }

    List<SpecGrant> read(Obj grants) {
        return grants.mapping().entries().values().stream().map(this::grant).toList();
    }

    private SpecGrant grant(Node.Entry entry) {
        var at = entry.key().place().location();
        var role = new Located<>(entry.key().text(), at, at);
        RoleName.check(role, problems);
        var items =
                entry.value() instanceof Node.Scalar
                        ? List.of(entry.value())
                        : Obj.itemsOf(entry.value(), problems);
        return new SpecGrant(
                role,
                items.stream()
                        .flatMap(item -> Obj.itemText(item, problems).stream())
                        .flatMap(text -> privilege(text).stream())
                        .toList());
    }

    private Optional<SpecPrivilege> privilege(Located<String> text) {
        var form = FORM.matcher(text.value());
        if (!form.matches()) {
            bad(text, "write it as select, insert, update, delete or 'insert(name, price)'");
            return Optional.empty();
        }
        var verb =
                Arrays.stream(SpecVerb.values())
                        .filter(found -> found.sql().equals(form.group(1)))
                        .findFirst();
        if (verb.isEmpty()) {
            var known = Arrays.stream(SpecVerb.values()).map(SpecVerb::sql).toList();
            bad(
                    text,
                    NearestName.fix(
                            form.group(1), known, "write one of " + String.join(", ", known)));
            return Optional.empty();
        }
        var list = Optional.ofNullable(form.group(2));
        if (verb.get() == SpecVerb.DELETE && list.isPresent()) {
            bad(text, "write delete without columns: it takes away whole rows");
            return Optional.empty();
        }
        if (list.filter(String::isBlank).isPresent()) {
            bad(text, "name a column, or leave the parentheses out for all of them");
            return Optional.empty();
        }
        var columns =
                list.map(names -> names.split(",", -1)).stream()
                        .flatMap(Arrays::stream)
                        .map(String::strip)
                        .map(name -> new Located<>(name, text.key(), text.at()))
                        .toList();
        return Optional.of(new SpecPrivilege(verb.get(), columns, text.at()));
    }

    private void bad(Located<String> text, String fix) {
        problems.add(
                new Problem(
                        ProblemCode.BAD_VALUE,
                        text.at(),
                        "\"" + text.value() + "\" is nothing that can be granted",
                        "",
                        fix));
    }
}
