package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** A {@code runtime.api.ValueType} to write. */
public sealed interface ValuePlan {

    /** Java type of a value, boxed. */
    TypeName javaType();

    /** The keywords that bound it. */
    List<LimitPlan> limits();

    /**
     * A scalar.
     *
     * @param factory method of {@code ValueType} that makes it, such as {@code int64}; it is also
     *     the getter of rows
     * @param format constant of {@code runtime.api.Format}; empty for none
     * @param javaType Java type of a value, boxed
     * @param limits keywords that bound it
     * @param allowed the only values; empty when any will do
     */
    record Single(
            String factory,
            String format,
            TypeName javaType,
            List<LimitPlan> limits,
            List<Literal> allowed)
            implements ValuePlan {
        public Single {
            limits = List.copyOf(limits);
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * A constant of a generated enum.
     *
     * @param type the enum
     */
    record Choice(ClassName type) implements ValuePlan {
        @Override
        public TypeName javaType() {
            return type;
        }

        @Override
        public List<LimitPlan> limits() {
            return List.of();
        }
    }

    /**
     * A list.
     *
     * @param item type of its items
     * @param javaType {@code List} of it
     * @param limits keywords that bound it
     */
    record Many(ValuePlan item, TypeName javaType, List<LimitPlan> limits) implements ValuePlan {
        public Many {
            limits = List.copyOf(limits);
        }
    }
}
