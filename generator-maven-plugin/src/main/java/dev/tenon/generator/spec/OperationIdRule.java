package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;

/** No two operations have one name, written or derived. */
final class OperationIdRule implements SpecRule {

    @Override
    public void check(SpecDocument document, Problems problems) {
        var seen = new HashMap<String, OperationId>();
        document.paths().stream()
                .flatMap(path -> path.operations().stream())
                .map(SpecOperation::id)
                .forEach(id -> {
                    var first = seen.putIfAbsent(id.name(), id);
                    if (first != null) {
                        problems.add(twice(first, id));
                    }
                });
    }

    private static Problem twice(OperationId first, OperationId second) {
        boolean derived = !first.written() || !second.written();
        return new Problem(
                ProblemCode.DUPLICATE_OPERATION_ID,
                second.at(),
                "two operations are named \"" + second.name() + "\"",
                derived ? "an operation without operationId is named by method and path" : "",
                derived ? "give each an operationId" : "rename one of them",
                List.of(first.at()));
    }
}
