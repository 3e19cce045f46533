package dev.tenon.generator.check;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Routine;
import dev.tenon.generator.catalog.Routine.Argument;
import dev.tenon.generator.catalog.Routine.Mode;
import dev.tenon.generator.model.Auth;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.SqlFunction;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.table.Names;
import java.util.List;
import java.util.Set;

/** Functions that the spec names exist, and take what they will be given. */
final class FunctionRule {

    private static final Set<Mode> TAKEN = Set.of(Mode.IN, Mode.INOUT);
    private static final Set<String> TEXTS = Set.of("text", "character varying");
    private static final String CLAIMS = "jsonb";

    private final Catalog catalog;
    private final Findings findings;

    FunctionRule(Catalog catalog, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    void check(Model model) {
        model.operations().stream()
                .map(Operation::terms)
                .flatMap(terms -> terms.preRequest().stream())
                .distinct()
                .forEach(function -> check(function, 0, "takes no arguments"));
        model.auth().map(Auth::schemes).orElse(List.of()).stream()
                .flatMap(scheme -> scheme.login().stream())
                .forEach(function ->
                        check(
                                function,
                                2,
                                "takes two texts, a name and a password, and gives jsonb"));
    }

    /** Functions of schemas that the service does not use are not known here. */
    private void check(SqlFunction function, int texts, String arguments) {
        catalog.schema(function.schema())
                .map(schema -> schema.routines())
                .filter(routines ->
                        routines.stream().noneMatch(each -> fits(each, function, texts)))
                .ifPresent(routines -> findings.add(missing(function, routines, arguments)));
    }

    private static boolean fits(Routine routine, SqlFunction function, int texts) {
        var taken =
                routine.arguments().stream().filter(each -> TAKEN.contains(each.mode())).toList();
        return routine.name().equals(function.name())
                && !routine.procedure()
                && taken.size() == texts
                && (texts == 0 || routine.returns().equals(CLAIMS))
                && taken.stream().map(Argument::type).allMatch(TEXTS::contains);
    }

    private static Problem missing(SqlFunction function, List<Routine> routines, String arguments) {
        var known = routines.stream().map(Routine::name).distinct().toList();
        boolean named = known.contains(function.name());
        return new Problem(
                ProblemCode.FUNCTION_MISSING,
                function.at(),
                named
                        ? "function \"" + function + "\" cannot be called so"
                        : "unknown function \"" + function + "\"",
                named
                        ? "it must be a function that " + arguments
                        : known.isEmpty()
                                ? "the migrations make no function in that schema"
                                : "the schema has " + Names.list(known),
                named
                        ? "change it in a migration"
                        : NearestName.fix(
                                function.name(),
                                known,
                                "add a migration that creates it; it " + arguments));
    }
}
