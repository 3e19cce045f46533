package dev.tenon.generator.model;

import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.SpecLimits;
import java.util.List;

/** What a value is: one of the types Tenon knows, with the keywords that bound it. */
public sealed interface ValueKind {

    /** The keywords that bound it. */
    SpecLimits limits();

    /**
     * A number, truth value or string.
     *
     * @param scalar which one
     * @param limits keywords that bound it
     * @param allowed the only values of an {@code enum} or {@code const} that has no Java type;
     *     empty when any will do
     */
    record Single(Scalar scalar, SpecLimits limits, List<Node> allowed) implements ValueKind {
        public Single {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * One of a closed set of strings.
     *
     * @param type the set
     */
    record Choice(EnumType type) implements ValueKind {
        @Override
        public SpecLimits limits() {
            return SpecLimits.NONE;
        }
    }

    /**
     * An array of scalars or labels.
     *
     * @param item a {@link Single} or {@link Choice}
     * @param limits keywords that bound the array
     */
    record Many(ValueKind item, SpecLimits limits) implements ValueKind {}

    /**
     * A free JSON object.
     *
     * @param limits keywords that bound it
     */
    record Json(SpecLimits limits) implements ValueKind {}
}
