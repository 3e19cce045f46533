package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** A constant value to write. */
public sealed interface Literal {

    /** A number or truth value as Java spells it, such as {@code 1L}. */
    record Plain(String java) implements Literal {}

    /** A string. */
    record Text(String value) implements Literal {}

    /** An enum constant. */
    record Constant(ClassName type, String name) implements Literal {}

    /** A value made by a constructor from its text. */
    record Constructed(ClassName type, String text) implements Literal {}

    /** A value made by a static method from its text. */
    record Parsed(ClassName type, String method, String text) implements Literal {}

    /** Bytes, given in base64. */
    record Bytes(String base64) implements Literal {}

    /** A list of values. */
    record Items(List<Literal> items) implements Literal {
        public Items {
            items = List.copyOf(items);
        }
    }
}
