package dev.tenon.generator.table;

import dev.tenon.generator.spec.SpecComponent;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecRef;
import dev.tenon.generator.spec.SpecSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The named schemas of a document; one that only refers to another is that other. */
public final class Components {

    private final Map<String, SpecComponent> byName = new LinkedHashMap<>();

    /** The schemas of a document. */
    public Components(SpecDocument spec) {
        spec.schemas().forEach(component -> byName.put(component.name(), component));
    }

    /** The schema of that name, at the end of a chain of references. */
    public Optional<SpecComponent> named(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(found -> meant(found.schema()).orElse(found));
    }

    /** The schema that a use means; empty when it is written in place. */
    public Optional<SpecComponent> meant(SpecSchema use) {
        return use.ref().map(SpecRef::name).flatMap(this::named);
    }
}
