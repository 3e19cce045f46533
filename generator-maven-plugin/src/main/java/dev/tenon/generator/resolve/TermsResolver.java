package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Terms;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.spec.SpecSecurity;
import java.util.List;

/** Tells what holds for every call of an operation. */
final class TermsResolver {

    private final Scene scene;

    TermsResolver(Scene scene) {
        this.scene = scene;
    }

    Terms resolve(SpecOperation spec) {
        return new Terms(access(spec));
    }

    private Terms.Access access(SpecOperation spec) {
        var security = scene.spec().security(spec);
        var terms = spec.rules().terms();
        return new Terms.Access(
                security.map(SpecSecurity::requirements).orElse(List.of()).stream()
                        .map(TermsResolver::requirement)
                        .toList(),
                security.map(SpecSecurity::anonymous).orElse(true),
                values(terms.roles()),
                values(terms.groups()));
    }

    private static Terms.Requirement requirement(SpecSecurity.Requirement requirement) {
        return new Terms.Requirement(requirement.scheme().value(), values(requirement.scopes()));
    }

    private static List<String> values(List<Located<String>> names) {
        return names.stream().map(Located::value).toList();
    }
}
