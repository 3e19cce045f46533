package dev.tenon.generator.table;

import dev.tenon.generator.model.TableName;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecComponent;
import dev.tenon.generator.spec.SpecField;
import dev.tenon.generator.spec.SpecSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The schemas over one table or view.
 *
 * @param name of the table or view
 * @param view whether it is a view
 * @param components in document order, at least one; the first is the owner
 * @param names which column a field stands for
 */
record TableGroup(TableName name, boolean view, List<SpecComponent> components, ColumnNames names) {

    TableGroup {
        components = List.copyOf(components);
    }

    SpecComponent owner() {
        return components.getFirst();
    }

    /** The name of the table where the owner writes it. */
    Located<String> nameInSpec() {
        return owner().schema().table().relation().orElseThrow();
    }

    /** Fields of all schemas that stand for a column by themselves, in document order. */
    Stream<SpecField> fields() {
        return components.stream()
                .map(SpecComponent::schema)
                .flatMap(schema -> schema.shape().fields().stream())
                .filter(field -> field.relation().isEmpty());
    }

    /** The stored name of the field or column that is written so. */
    Optional<String> column(String written) {
        return fields().filter(field -> field.name().equals(written))
                .map(names::of)
                .findFirst()
                .or(() -> fields().map(names::of).filter(written::equals).findFirst());
    }

    /** Names of the fields, for messages. */
    List<String> fieldNames() {
        return fields().map(SpecField::name).distinct().toList();
    }

    /** Stored names of the key's columns: those listed, else those marked, else {@code id}. */
    List<String> key() {
        return listedKey()
                .or(this::markedKey)
                .orElseGet(() -> column("id").map(List::of).orElse(List.of()));
    }

    /** Whether the key is given and not assumed. */
    boolean hasWrittenKey() {
        return listedKey().isPresent() || markedKey().isPresent();
    }

    private Optional<List<String>> listedKey() {
        return schemas()
                .map(schema -> schema.table().key())
                .filter(key -> !key.isEmpty())
                .findFirst()
                .map(key ->
                        key.stream()
                                .flatMap(written -> column(written.value()).stream())
                                .distinct()
                                .toList());
    }

    private Optional<List<String>> markedKey() {
        var marked =
                fields().filter(field -> field.schema().column().isKey())
                        .map(names::of)
                        .distinct()
                        .toList();
        return marked.isEmpty() ? Optional.empty() : Optional.of(marked);
    }

    Stream<SpecSchema> schemas() {
        return components.stream().map(SpecComponent::schema);
    }
}
