package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecBody;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecMedia;
import dev.tenon.generator.spec.SpecNotes;
import dev.tenon.generator.spec.SpecPath;
import dev.tenon.generator.spec.SpecSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the spec tells readers about each field: title, examples, deprecation. */
final class Notes {

    private final Map<Location.InFile, SpecNotes> byField = new HashMap<>();

    private Notes() {}

    /** The notes of every field of a document, those of bodies written in place included. */
    static Notes of(SpecDocument spec) {
        var notes = new Notes();
        spec.schemas().forEach(component -> notes.add(component.schema()));
        spec.paths().stream()
                .map(SpecPath::operations)
                .flatMap(List::stream)
                .flatMap(operation -> operation.body().stream())
                .map(SpecBody::content)
                .flatMap(List::stream)
                .map(SpecMedia::schema)
                .flatMap(Optional::stream)
                .forEach(notes::add);
        return notes;
    }

    /** The members that carry the notes of a field; its description comes with it. */
    Json.Members of(Field field) {
        var notes = byField.getOrDefault(field.at(), SpecNotes.NONE);
        return new Builder()
                .put("title", notes.title().map(Located::value).map(Json::text))
                .putText("description", ownDescription(field))
                .putTrue("deprecated", notes.deprecated())
                .putItems("examples", examples(notes.examples()))
                .build();
    }

    /** The description, unless the schema referred to has the same. */
    private static String ownDescription(Field field) {
        boolean same =
                field.type() instanceof ValueKind.Choice choice
                        && choice.type().description().equals(field.description());
        return same ? "" : field.description();
    }

    private static List<Json> examples(List<Node> examples) {
        return examples.stream().map(NodeJson::of).toList();
    }

    private void add(SpecSchema schema) {
        for (var field : schema.shape().fields()) {
            byField.put(field.key(), field.schema().notes());
        }
    }
}
