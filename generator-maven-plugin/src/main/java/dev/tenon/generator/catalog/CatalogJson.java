package dev.tenon.generator.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The snapshot of a catalog as JSON, {@code schema.json}: same catalog, same bytes on every
 * machine. What is empty, zero or false is left out and read back as such.
 */
public final class CatalogJson {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
                    .withConfigOverride(String.class, type -> type.setNullHandling(EMPTY))
                    .withConfigOverride(List.class, type -> type.setNullHandling(EMPTY))
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .defaultPrettyPrinter(printer())
                    .build();

    private CatalogJson() {}

    private static DefaultPrettyPrinter printer() {
        var lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }

    /** The catalog as JSON text that ends with a line feed. */
    public static String write(Catalog catalog) {
        return MAPPER.writeValueAsString(catalog) + "\n";
    }

    /**
     * The catalog of such a text.
     *
     * @throws tools.jackson.core.JacksonException when it is no such text
     */
    public static Catalog read(String json) {
        return MAPPER.readValue(json, Catalog.class);
    }
}
