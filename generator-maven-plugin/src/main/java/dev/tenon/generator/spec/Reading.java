package dev.tenon.generator.spec;

import dev.tenon.generator.source.Node;
import java.util.Optional;

/**
 * What every reader of operations needs.
 *
 * @param refs follows references
 * @param schemas reads schemas
 * @param problems where problems go
 */
record Reading(Refs refs, SchemaReader schemas, Problems problems) {

    /** An object that may stand behind references; its key is where it is written. */
    Optional<Obj> object(Node.Entry entry) {
        return object(entry.key(), entry.value());
    }

    /** An item of a list that may stand behind references. */
    Optional<Obj> object(Node item) {
        return object(item, item);
    }

    private Optional<Obj> object(Node key, Node value) {
        var ref = Refs.in(value);
        if (ref.isEmpty()) {
            return Obj.of(key.place(), value, problems);
        }
        REFERENCE.check((Node.Mapping) value, problems);
        return refs.followAll(ref.get())
                .flatMap(target -> Obj.of(target.key(), target.node(), problems));
    }

    private static final Keys REFERENCE =
            Keys.openApi("a reference", "$ref summary description", "");

    /** The schema under a key, if there is one. */
    Optional<SpecSchema> schema(Obj obj) {
        return obj.entry("schema")
                .map(entry -> schemas.use(entry.key().place(), entry.value(), Level.WHOLE));
    }
}
