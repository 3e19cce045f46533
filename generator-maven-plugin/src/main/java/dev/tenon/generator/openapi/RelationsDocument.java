package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.model.TableName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * The relations and columns that a service reads and writes: with it a running service can tell
 * whether a database is the one it was compiled against.
 */
public final class RelationsDocument {

    private final SequencedMap<TableName, SequencedSet<String>> relations = new LinkedHashMap<>();

    private RelationsDocument() {}

    /**
     * A JSON array of objects with {@code schema}, {@code name} and {@code columns}, indented, in
     * UTF-8; in order of first use.
     */
    public static byte[] render(Model model) {
        var document = new RelationsDocument();
        for (Resource resource : model.resources()) {
            document.add(resource.table(), resource.fields());
            document.add(resource.table(), resource.key());
        }
        for (Body body : model.bodies()) {
            document.add(body.table(), body.fields());
        }
        model.operations().forEach(document::add);
        return JsonWriter.write(document.json());
    }

    private void add(Operation operation) {
        var table = operation.resource().table();
        for (Param param : operation.params()) {
            add(table, param.fixed().stream().toList());
            switch (param.use()) {
                case Param.Use.Filter filter -> add(table, List.of(filter.field()));
                case Param.Use.Scope scope ->
                        scope.parent()
                                .ifPresent(parent -> columns(parent.table()).add(parent.column()));
                case Param.Use.Key _, Param.Use.Paging _, Param.Use.Plain _ -> {}
            }
        }
        operation
                .listing()
                .ifPresent(listing -> {
                    add(table, listing.sorts());
                    add(table, listing.order().stream().map(Operation.Order::field).toList());
                });
        operation.answer().location().ifPresent(location -> add(table, location.fields()));
    }

    private void add(TableName table, Collection<Field> fields) {
        fields.forEach(field -> columns(table).add(field.column()));
    }

    private SequencedSet<String> columns(TableName table) {
        return relations.computeIfAbsent(table, _ -> new LinkedHashSet<>());
    }

    private Json json() {
        return Json.array(
                relations.entrySet().stream()
                        .map(relation ->
                                new Builder()
                                        .put("schema", relation.getKey().schema())
                                        .put("name", relation.getKey().name())
                                        .put(
                                                "columns",
                                                Json.texts(List.copyOf(relation.getValue())))
                                        .build())
                        .toList());
    }
}
