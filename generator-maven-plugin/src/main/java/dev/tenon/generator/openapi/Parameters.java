package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.spec.SpecParameter.In;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the parameters of an operation: those of the spec, then those every list has. */
final class Parameters {

    private final ValueSchemas values;

    Parameters(ValueSchemas values) {
        this.values = values;
    }

    /** All parameters; a declared {@code limit}, {@code offset} or {@code sort} keeps its place. */
    List<Json> of(Operation operation) {
        var parameters = new ArrayList<Json>();
        for (var param : operation.params()) {
            parameters.add(
                    operation
                            .listing()
                            .filter(_ -> param.use() instanceof Param.Use.Paging)
                            .map(listing -> paging(param.name(), param.description(), listing))
                            .orElseGet(() -> declared(param)));
        }
        operation.listing().ifPresent(listing -> addMissing(parameters, operation, listing));
        parameters.addAll(TermsWords.parameters(operation));
        return parameters;
    }

    private static void addMissing(
            List<Json> parameters, Operation operation, Operation.Listing listing) {
        var names =
                listing.sorts().isEmpty()
                        ? List.of("limit", "offset")
                        : List.of("sort", "limit", "offset");
        for (var name : names) {
            var declared =
                    operation.params().stream()
                            .anyMatch(param -> param.in() == In.QUERY && param.name().equals(name));
            if (!declared) {
                parameters.add(paging(name, "", listing));
            }
        }
    }

    private Json declared(Param param) {
        var schema = new Builder();
        if (param.in() == In.PATH && isText(param.type())) {
            // An empty segment is another path.
            schema.put("type", "string").put("minLength", 1);
        }
        schema.putAll(values.of(param.type(), false, Side.TAKEN));
        schema.put("default", param.standard().map(NodeJson::of));
        schema.putItems(
                "examples",
                param.spec().schema().notes().examples().stream().map(NodeJson::of).toList());
        var parameter =
                new Builder()
                        .put("name", param.name())
                        .put("in", param.in().name().toLowerCase(Locale.ROOT))
                        .putText("description", param.description())
                        .putTrue("required", param.required())
                        .putTrue("deprecated", param.spec().deprecated());
        if (param.in() == In.QUERY && !param.spec().explode()) {
            parameter.put("explode", Json.flag(false));
        }
        return parameter.put("schema", schema.build()).build();
    }

    private static boolean isText(ValueKind kind) {
        return kind instanceof ValueKind.Single single
                && single.scalar() == Scalar.TEXT
                && single.allowed().isEmpty();
    }

    private static Json paging(String name, String description, Operation.Listing listing) {
        return switch (name) {
            case "limit" -> limit(description, listing);
            case "offset" -> offset(description);
            default -> sort(description, listing);
        };
    }

    private static Json limit(String description, Operation.Listing listing) {
        var schema =
                new Builder()
                        .put("type", "integer")
                        .put("format", "int32")
                        .put("minimum", 1)
                        .put("maximum", listing.maxLimit())
                        .put("default", listing.defaultLimit());
        return query("limit", or(description, "Rows in a page."))
                .put("schema", schema.build())
                .build();
    }

    private static Json offset(String description) {
        var schema =
                new Builder()
                        .put("type", "integer")
                        .put("format", "int64")
                        .put("minimum", 0)
                        .put("maximum", Long.MAX_VALUE)
                        .put("default", 0);
        return query("offset", or(description, "Rows to skip."))
                .put("schema", schema.build())
                .build();
    }

    private static Json sort(String description, Operation.Listing listing) {
        var words = new ArrayList<String>();
        for (var field : listing.sorts()) {
            words.add(field.name());
            words.add("-" + field.name());
        }
        var item = new Builder().put("type", "string").put("enum", Json.texts(words)).build();
        var schema =
                new Builder()
                        .put("type", "array")
                        .put("items", item)
                        .put("minItems", 1)
                        .put("maxItems", listing.sorts().size())
                        .build();
        var text =
                or(description, "Fields to sort by, comma-separated; `-` puts large values first.");
        return query("sort", text)
                .put("style", "form")
                .put("explode", Json.flag(false))
                .put("schema", schema)
                .build();
    }

    private static Builder query(String name, String description) {
        return new Builder().put("name", name).put("in", "query").put("description", description);
    }

    private static String or(String description, String standard) {
        return description.isEmpty() ? standard : description;
    }
}
