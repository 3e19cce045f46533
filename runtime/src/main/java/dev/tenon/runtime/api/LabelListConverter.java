package dev.tenon.runtime.api;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Shows an SQL array of labels as an immutable list of constants. SQL NULL is null both ways.
 *
 * @param <E> the enum
 */
public final class LabelListConverter<E extends Enum<E> & Label>
        extends AbstractConverter<String[], List<E>> {

    @Serial private static final long serialVersionUID = 1L;

    private final Class<E> type;

    private LabelListConverter(Class<E> type, Class<List<E>> list) {
        super(String[].class, list);
        this.type = type;
    }

    /** A converter for arrays of the labels of {@code type}. */
    @SuppressWarnings("unchecked") // the class of List<E> exists only unparameterised
    public static <E extends Enum<E> & Label> LabelListConverter<E> of(Class<E> type) {
        return new LabelListConverter<>(type, (Class<List<E>>) (Class<?>) List.class);
    }

    @Override
    public @Nullable List<E> from(String @Nullable [] labels) {
        return labels == null
                ? null
                : Arrays.stream(labels).map(label -> Label.of(type, label)).toList();
    }

    @Override
    public String @Nullable [] to(@Nullable List<E> constants) {
        return constants == null
                ? null
                : constants.stream().map(Label::label).toArray(String[]::new);
    }
}
