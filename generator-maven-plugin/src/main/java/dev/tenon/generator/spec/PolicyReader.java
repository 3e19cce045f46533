package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code policies}, a list of objects. */
final class PolicyReader {

    private static final Keys KEYS = Keys.tenon("a policy", "name for to using check", "");

    /** The words of {@code for}. */
    private enum For {
        SELECT,
        INSERT,
        UPDATE,
        DELETE,
        ALL
    }

    private final Problems problems;

    PolicyReader(Problems problems) {
        this.problems = problems;
    }

    List<SpecPolicy> read(List<Node> items) {
        var found = new ArrayList<SpecPolicy>();
        for (var item : items) {
            Obj.of(item.place(), item, problems)
                    .flatMap(this::policy)
                    .ifPresent(policy -> {
                        checkName(policy, found);
                        found.add(policy);
                    });
        }
        return found;
    }

    private Optional<SpecPolicy> policy(Obj policy) {
        KEYS.check(policy.mapping(), problems);
        var name = policy.required("name").flatMap(policy::text);
        var verb =
                SettingsReader.word(policy, "for", For.values())
                        .filter(found -> found != For.ALL)
                        .map(found -> SpecVerb.valueOf(found.name()));
        var roles = TableReader.names(policy, "to");
        roles.forEach(role -> RoleName.check(role, problems));
        var using = condition(policy, "using");
        var check = condition(policy, "check");
        checkParts(policy, verb, using, check);
        return name.map(found -> new SpecPolicy(found, verb, roles, using, check, policy.at()));
    }

    private Optional<Located<String>> condition(Obj policy, String key) {
        var text = policy.text(key);
        text.filter(found -> found.value().isBlank())
                .ifPresent(
                        found -> bad(found.at(), "\"" + key + "\" is empty", "write a condition"));
        return text.filter(found -> !found.value().isBlank());
    }

    /** PostgreSQL, CREATE POLICY: what each kind of statement can be held to. */
    private void checkParts(
            Obj policy,
            Optional<SpecVerb> verb,
            Optional<Located<String>> using,
            Optional<Located<String>> check) {
        boolean inserts = verb.filter(SpecVerb.INSERT::equals).isPresent();
        boolean writes =
                verb.isEmpty() || inserts || verb.filter(SpecVerb.UPDATE::equals).isPresent();
        if (inserts && using.isPresent()) {
            bad(
                    using.get().key(),
                    "a policy for insert has no \"using\"",
                    "a row that is inserted was not there before; write \"check\"");
        } else if (!writes && check.isPresent()) {
            bad(
                    check.get().key(),
                    "a policy for "
                            + verb.get().name().toLowerCase(Locale.ROOT)
                            + " has no \"check\"",
                    "it writes no row; write \"using\"");
        } else if (inserts && !policy.has("check")) {
            policy.required("check");
        } else if (!inserts && !policy.has("using")) {
            policy.required("using");
        }
    }

    private void checkName(SpecPolicy policy, List<SpecPolicy> before) {
        before.stream()
                .filter(other -> other.name().value().equals(policy.name().value()))
                .findFirst()
                .ifPresent(other ->
                        problems.add(
                                new Problem(
                                        ProblemCode.BAD_VALUE,
                                        policy.name().at(),
                                        "two policies of the table are called \""
                                                + policy.name().value()
                                                + "\"",
                                        "",
                                        "rename one of them",
                                        List.of(other.name().at()))));
    }

    private void bad(Location.InFile at, String what, String fix) {
        problems.add(new Problem(ProblemCode.BAD_VALUE, at, what, "", fix));
    }
}
