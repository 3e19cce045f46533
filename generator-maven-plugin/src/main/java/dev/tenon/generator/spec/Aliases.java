package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * Looks a fact up under its name in {@code x-tenon} and under OpenAlchemy's name beside it.
 *
 * @param schema the schema
 * @param tenon its {@code x-tenon}, when that may hold the fact
 */
record Aliases(Obj schema, Optional<Obj> tenon) {

    Optional<Located<String>> text(String name, String openAlchemy) {
        var own = tenon.flatMap(obj -> obj.text(name));
        var other = other(openAlchemy).flatMap(schema::text);
        return once(own, other);
    }

    Optional<Located<Boolean>> flag(String name, String openAlchemy) {
        var own = tenon.flatMap(obj -> obj.flag(name));
        var other = other(openAlchemy).flatMap(entry -> schema.flag(entry.key().text()));
        return once(own, other);
    }

    /** The entry under OpenAlchemy's name, in either of its spellings. */
    Optional<Node.Entry> other(String openAlchemy) {
        return OpenAlchemy.entry(schema.mapping(), openAlchemy);
    }

    /** The one of two that is there; a problem when both are. */
    <T> Optional<T> once(Optional<T> own, Optional<T> other) {
        if (own.isPresent() && other.isPresent()) {
            schema.problems()
                    .add(
                            new Problem(
                                    ProblemCode.BAD_VALUE,
                                    placeOf(own.get()),
                                    "x-tenon and OpenAlchemy's key both say this",
                                    "only one of them can be meant",
                                    "remove one of the two",
                                    List.of(placeOf(other.get()))));
        }
        return own.or(() -> other);
    }

    private Location placeOf(Object value) {
        return switch (value) {
            case Located<?> located -> located.key();
            case SpecReference reference -> reference.at();
            default -> schema.at();
        };
    }
}
