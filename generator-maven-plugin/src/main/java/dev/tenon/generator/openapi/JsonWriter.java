package dev.tenon.generator.openapi;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON as indented UTF-8 text, the same bytes on every system. */
final class JsonWriter {

    private JsonWriter() {}

    /** The value as text with a line end at its end. */
    static byte[] write(Json value) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var generator = new JsonFactory().createGenerator(new Indented(), bytes)) {
            write(value, generator);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void write(Json value, JsonGenerator out) {
        switch (value) {
            case Json.Text text -> out.writeString(text.value());
            case Json.Decimal number -> out.writeNumber(number.value());
            case Json.Flag flag -> out.writeBoolean(flag.value());
            case Json.Null _ -> out.writeNull();
            case Json.Array array -> {
                out.writeStartArray();
                array.items().forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case Json.Members object -> {
                out.writeStartObject();
                object.members()
                        .forEach((name, member) -> {
                            out.writeName(name);
                            write(member, out);
                        });
                out.writeEndObject();
            }
        }
    }

    /** Two spaces a level, '\n' between lines. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            var separators =
                    Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withArrayElementSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter())
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }
}
