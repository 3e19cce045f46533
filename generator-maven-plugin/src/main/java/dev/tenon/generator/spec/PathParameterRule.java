package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.HashSet;
import java.util.List;

/**
 * Every parameter of a path is declared, and every declared path parameter is in the path. A name
 * that is misspelt is one problem, whatever the number of operations that have it right.
 */
final class PathParameterRule implements SpecRule {

    @Override
    public void check(SpecDocument document, Problems problems) {
        var votes = new PathParameterVotes(document);
        var seen = new HashSet<List<Object>>();
        for (var path : document.paths()) {
            var template = PathTemplate.of(path.template());
            if (template.isBroken()) {
                problems.add(broken(path));
                continue;
            }
            for (var problem : new PathParameterMatch(path, template, votes).problems()) {
                // A shared declaration is at fault once, though several paths refer to it.
                if (seen.add(List.of(problem.location(), problem.what()))) {
                    problems.add(problem);
                }
            }
        }
    }

    private static Problem broken(SpecPath path) {
        return new Problem(
                ProblemCode.BAD_VALUE,
                path.key(),
                "path \"" + path.template() + "\" cannot be read",
                "a parameter is a whole segment such as {petId}, and each has a name of its own",
                "correct the braces");
    }
}
