package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.List;

/** No operation stands where the service itself gives tokens, or opens and ends sessions. */
final class TokenPathRule implements SpecRule {

    @Override
    public void check(SpecDocument document, Problems problems) {
        for (var path : document.paths()) {
            for (var operation : path.operations()) {
                document.schemes().stream()
                        .filter(scheme -> isTaken(scheme, operation, document.basePath()))
                        .forEach(scheme -> problems.add(taken(operation, scheme)));
            }
        }
    }

    private static boolean isTaken(SpecScheme scheme, SpecOperation operation, String basePath) {
        boolean method =
                operation.method() == HttpMethod.POST
                        || (operation.method() == HttpMethod.DELETE
                                && scheme.mechanism() == SpecScheme.Mechanism.COOKIE);
        return method && scheme.token().filter((basePath + operation.path())::equals).isPresent();
    }

    private static Problem taken(SpecOperation operation, SpecScheme scheme) {
        boolean session = scheme.mechanism() == SpecScheme.Mechanism.COOKIE;
        return new Problem(
                ProblemCode.TOKEN_PATH_TAKEN,
                operation.key(),
                "the service itself answers here, for \"" + scheme.name().value() + "\"",
                session
                        ? "a cookie with \"login\" has its sessions at " + scheme.token().orElse("")
                        : "tokens are given at the \"tokenUrl\" " + scheme.token().orElse(""),
                session
                        ? "move the operation, or remove \"login\""
                        : "move the operation, or change \"tokenUrl\"",
                List.of(scheme.name().at()));
    }
}
