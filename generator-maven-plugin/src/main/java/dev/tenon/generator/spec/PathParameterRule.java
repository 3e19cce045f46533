package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.List;

/** Every parameter of a path is declared, and every declared path parameter is in the path. */
final class PathParameterRule implements SpecRule {

    @Override
    public void check(SpecDocument document, Problems problems) {
        for (var path : document.paths()) {
            var template = PathTemplate.of(path.template());
            if (template.isBroken()) {
                problems.add(broken(path));
                continue;
            }
            path.parameters().forEach(parameter -> unused(parameter, template, problems));
            for (var operation : path.operations()) {
                operation.parameters().forEach(declared -> unused(declared, template, problems));
                undeclared(operation, template, problems);
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

    private static void unused(SpecParameter parameter, PathTemplate template, Problems problems) {
        var name = parameter.name().value();
        if (parameter.in() == SpecParameter.In.PATH && !template.parameters().contains(name)) {
            problems.add(
                    new Problem(
                            ProblemCode.PATH_PARAMETER_UNUSED,
                            parameter.name().at(),
                            "path parameter \"" + name + "\" is not in the path",
                            "the path is " + template.text(),
                            NearestName.fix(
                                    name,
                                    template.parameters(),
                                    "write {" + name + "} into the path, or remove it")));
        }
    }

    private static void undeclared(
            SpecOperation operation, PathTemplate template, Problems problems) {
        var declared =
                operation.parameters().stream()
                        .filter(parameter -> parameter.in() == SpecParameter.In.PATH)
                        .map(parameter -> parameter.name().value())
                        .toList();
        template.parameters().stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> problems.add(missing(operation, name, declared)));
    }

    private static Problem missing(SpecOperation operation, String name, List<String> declared) {
        return new Problem(
                ProblemCode.PATH_PARAMETER_UNDECLARED,
                operation.key(),
                "parameter \"" + name + "\" of " + operation.path() + " is not declared",
                declared.isEmpty()
                        ? "the operation declares no path parameter"
                        : "path parameters here are " + String.join(", ", declared),
                NearestName.fix(
                        name,
                        declared,
                        "add {name: " + name + ", in: path, required: true, schema: …}"));
    }
}
