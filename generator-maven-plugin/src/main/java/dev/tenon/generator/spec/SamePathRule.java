package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;

/** No two paths differ in the names of their parameters only (OpenAPI 3.1, Paths Object). */
final class SamePathRule implements SpecRule {

    @Override
    public void check(SpecDocument document, Problems problems) {
        var seen = new HashMap<String, SpecPath>();
        for (var path : document.paths()) {
            var shape = PathTemplate.of(path.template()).shape();
            var first = seen.putIfAbsent(shape, path);
            if (first != null) {
                problems.add(same(first, path));
            }
        }
    }

    private static Problem same(SpecPath first, SpecPath second) {
        return new Problem(
                ProblemCode.SAME_PATH,
                second.key(),
                "path \"" + second.template() + "\" is the same as \"" + first.template() + "\"",
                "they differ in the names of parameters only, so a request fits both",
                "put the operations under one path",
                List.of(first.key()));
    }
}
