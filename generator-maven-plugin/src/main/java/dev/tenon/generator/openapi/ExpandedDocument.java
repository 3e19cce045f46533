package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.spec.SpecInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;

/**
 * The document a service answers at {@code /openapi.json}: everything it accepts and every answer
 * it gives, in standard OpenAPI 3.1 without vendor keys, so that clients and fuzzers know exactly
 * what the service does.
 */
public final class ExpandedDocument {

    private static final String VERSION = "3.1.0";

    private final Model model;
    private final Names names;
    private final Notes notes;
    private final Operations operations;

    private ExpandedDocument(Model model) {
        this.model = model;
        this.names = new Names(model);
        this.notes = Notes.of(model.spec());
        var values = new ValueSchemas(names);
        this.operations =
                new Operations(
                        names,
                        new Parameters(values),
                        new Responses(
                                names, new Links(model.operations()), model.auth().isPresent()),
                        new BodySchemas(values, notes));
    }

    /**
     * The document of a service as indented JSON in UTF-8; the same model gives the same bytes.
     * Paths, operations, schemas and fields keep the order of the spec.
     */
    public static byte[] render(Model model) {
        return JsonWriter.write(new ExpandedDocument(model).document());
    }

    private Json document() {
        var components =
                new Builder()
                        .put("schemas", new ComponentSchemas(model, names, notes).all())
                        .put("responses", ProblemSchemas.responses(names, model));
        var schemes = Security.schemes(model);
        if (!schemes.isEmpty()) {
            components.put("securitySchemes", schemes);
        }
        return new Builder()
                .put("openapi", VERSION)
                .put("info", info(model.spec().info()))
                .put("servers", servers())
                .put("security", model.spec().security().map(Security::of))
                .putItems("tags", tags())
                .put("paths", paths())
                .put("components", components.build())
                .build();
    }

    private static Json info(SpecInfo info) {
        return new Builder()
                .put("title", info.title())
                .put("version", info.version())
                .put("description", info.description().map(Json::text))
                .build();
    }

    private Json servers() {
        var base = model.spec().basePath();
        var server = new Builder().put("url", base.isEmpty() ? "/" : base).build();
        return Json.array(List.of(server));
    }

    /** The tags that are used: those the spec declares, then the rest in order of use. */
    private List<Json> tags() {
        var used = new LinkedHashSet<String>();
        for (var operation : model.operations()) {
            operation.spec().tags().forEach(tag -> used.add(tag.value()));
        }
        var tags = new ArrayList<Json>();
        for (var tag : model.spec().info().tags()) {
            if (used.remove(tag.name())) {
                tags.add(
                        new Builder()
                                .put("name", tag.name())
                                .put("description", tag.description().map(Json::text))
                                .build());
            }
        }
        used.forEach(name -> tags.add(new Builder().put("name", name).build()));
        return tags;
    }

    private Json paths() {
        SequencedMap<String, Builder> paths = new LinkedHashMap<>();
        for (Operation operation : model.operations()) {
            paths.computeIfAbsent(operation.spec().path(), _ -> new Builder())
                    .put(operation.spec().method().word(), operations.of(operation));
        }
        new TokenPaths(model, names).addTo(paths);
        var all = new Builder();
        paths.forEach((path, entry) -> all.put(path, entry.build()));
        return all.build();
    }
}
