package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Model;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.SpecScheme;
import dev.tenon.generator.spec.SpecSecurity;
import java.util.ArrayList;

/** Writes how callers show who they are, and where they must. */
final class Security {

    private Security() {}

    /** The schemes by name; empty when callers are not told apart. */
    static Json.Members schemes(Model model) {
        var schemes = new Builder();
        if (model.auth().isPresent()) {
            for (SpecScheme scheme : model.spec().schemes()) {
                schemes.put(scheme.name().value(), standard(scheme.written()));
            }
        }
        return schemes.build();
    }

    /** What a document or an operation asks for, as it is written. */
    static Json of(SpecSecurity security) {
        var ways = new ArrayList<Json>();
        for (var requirement : security.requirements()) {
            var scopes =
                    Json.texts(requirement.scopes().stream().map(scope -> scope.value()).toList());
            ways.add(new Builder().put(requirement.scheme().value(), scopes).build());
        }
        if (security.anonymous() && !ways.isEmpty()) {
            ways.add(new Builder().build());
        }
        return Json.array(ways);
    }

    /** The value without keys of extensions, at any depth. */
    private static Json standard(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> {
                var object = new Builder();
                mapping.entries().values().stream()
                        .filter(entry -> !entry.key().text().startsWith("x-"))
                        .forEach(entry -> object.put(entry.key().text(), standard(entry.value())));
                yield object.build();
            }
            case Node.Sequence list ->
                    Json.array(list.items().stream().map(Security::standard).toList());
            case Node.Scalar _ -> NodeJson.of(node);
        };
    }
}
