package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.BodyField;
import dev.tenon.runtime.api.BodyReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A body reader with the readers of its members.
 *
 * @param source the constant of the generated code
 * @param positions member name → position in its fields
 * @param readers a reader for each field
 * @param pointers the JSON pointer of each field
 */
record CompiledBody(
        BodyReader<?> source,
        Map<String, Integer> positions,
        List<ValueReader<?>> readers,
        List<String> pointers) {

    static CompiledBody of(BodyReader<?> source) {
        Map<String, Integer> positions = new HashMap<>();
        for (BodyField<?> field : source.fields()) {
            positions.put(field.name(), positions.size());
        }
        return new CompiledBody(
                source,
                positions,
                source.fields().stream()
                        .<ValueReader<?>>map(f -> ValueReaders.of(f.type()))
                        .toList(),
                source.fields().stream().map(field -> Place.pointer(field.name())).toList());
    }

    List<String> names() {
        return source.fields().stream().<String>map(BodyField::name).toList();
    }
}
