package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of the component schemas. A resource keeps its name; a body over the schema of a resource
 * is {@code NewPet} or {@code PetPatch}. No two are equal, and each keeps to the letters that
 * OpenAPI allows there (3.1 §4.8.7.1).
 */
final class Names {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> resources = new HashMap<>();
    private final Map<Body, String> bodies = new HashMap<>();
    private final Map<String, String> enums = new HashMap<>();
    private final String problem;
    private final String violation;
    private final String json;

    Names(Model model) {
        model.resources().forEach(each -> resources.put(each.name(), free(each.name())));
        model.enums().forEach(each -> enums.put(each.name(), free(each.name())));
        model.bodies().forEach(each -> bodies.put(each, free(wanted(each))));
        problem = free("Problem");
        violation = free("Violation");
        json = free("JsonValue");
    }

    String of(Resource resource) {
        return known(resources.get(resource.name()), resource.name());
    }

    String of(EnumType type) {
        return known(enums.get(type.name()), type.name());
    }

    String of(Body body) {
        return known(bodies.get(body), body.schema());
    }

    /** The schema of every error. */
    String problem() {
        return problem;
    }

    /** The schema of one entry of {@code errors} in a problem. */
    String violation() {
        return violation;
    }

    /** The schema of what a free JSON object may hold. */
    String json() {
        return json;
    }

    /** The pointer of a component schema. */
    static String pointer(String name) {
        return "#/components/schemas/" + name;
    }

    private static String wanted(Body body) {
        if (body.patch()) {
            return body.schema().endsWith("Patch") ? body.schema() : body.schema() + "Patch";
        }
        return body.shown() ? "New" + body.schema() : body.schema();
    }

    private String free(String wanted) {
        var clean = wanted.replaceAll("[^a-zA-Z0-9._-]", "_");
        var name = clean;
        for (var number = 2; !taken.add(name); number++) {
            name = clean + number;
        }
        return name;
    }

    private static String known(@Nullable String name, String of) {
        if (name == null) {
            throw new IllegalStateException("\"" + of + "\" is not in the model's lists");
        }
        return name;
    }
}
