package dev.tenon.runtime.api;

import java.io.Serial;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Shows an SQL array as an immutable list. SQL NULL is null both ways; null items are refused.
 *
 * @param <I> the Java type of an item
 */
public final class ListConverter<I> extends AbstractConverter<I[], List<I>> {

    @Serial private static final long serialVersionUID = 1L;

    private final Class<I> item;

    private ListConverter(Class<I> item, Class<I[]> array, Class<List<I>> list) {
        super(array, list);
        this.item = item;
    }

    /** A converter for arrays of {@code item}. */
    @SuppressWarnings("unchecked") // the classes of I[] and List<I> exist only unparameterised
    public static <I> ListConverter<I> of(Class<I> item) {
        return new ListConverter<>(
                item,
                (Class<I[]>) Array.newInstance(item, 0).getClass(),
                (Class<List<I>>) (Class<?>) List.class);
    }

    @Override
    public @Nullable List<I> from(I @Nullable [] array) {
        return array == null ? null : List.copyOf(Arrays.asList(array));
    }

    @Override
    @SuppressWarnings("unchecked") // an array made for the class of I is an I[]
    public I @Nullable [] to(@Nullable List<I> list) {
        return list == null ? null : list.toArray((I[]) Array.newInstance(item, list.size()));
    }
}
