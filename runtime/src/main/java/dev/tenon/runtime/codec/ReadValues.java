package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.BodyField;
import dev.tenon.runtime.api.BodyReader;
import dev.tenon.runtime.api.BodyValues;
import dev.tenon.runtime.api.Change;
import org.jspecify.annotations.Nullable;

/** The values of one body, by the position of their field. */
final class ReadValues implements BodyValues {

    private final BodyReader<?> reader;
    private final @Nullable Object[] values;
    private final boolean[] present;

    ReadValues(BodyReader<?> reader) {
        this.reader = reader;
        this.values = new Object[reader.fields().size()];
        this.present = new boolean[values.length];
    }

    boolean has(int position) {
        return present[position];
    }

    /** The value read; null when it is absent, JSON null, or broke a rule. */
    @Nullable Object at(int position) {
        return values[position];
    }

    void set(int position, @Nullable Object value) {
        present[position] = true;
        values[position] = value;
    }

    @Override
    public <T> @Nullable T get(BodyField<T> field) {
        int position = position(field);
        if (present[position]) {
            return value(field, position);
        }
        return reader.patch() ? null : field.defaultValue();
    }

    @Override
    public <T> Change<T> change(BodyField<T> field) {
        int position = position(field);
        return present[position] ? Change.to(value(field, position)) : Change.keep();
    }

    private <T> @Nullable T value(BodyField<T> field, int position) {
        Object value = values[position];
        return value == null ? null : field.type().kind().javaType().cast(value);
    }

    @SuppressWarnings("ReferenceEquality") // fields are constants; comparing them by value is slow
    private int position(BodyField<?> field) {
        for (int i = 0; i < values.length; i++) {
            if (reader.fields().get(i) == field) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                field.name() + " is no field of the reader of " + reader.schema());
    }
}
