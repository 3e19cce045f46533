package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of the document that is read key by key; a value of the wrong kind becomes a problem
 * and counts as absent.
 *
 * @param key where problems about the whole point: the key it stands under, or its start
 * @param mapping its entries
 * @param problems where problems go
 */
record Obj(Place key, Node.Mapping mapping, Problems problems) {

    /** The value as an object; a problem at the value when it is none. */
    static Optional<Obj> of(Place key, Node value, Problems problems) {
        if (value instanceof Node.Mapping mapping) {
            return Optional.of(new Obj(key, mapping, problems));
        }
        problems.add(wrongKind(value, "an object"));
        return Optional.empty();
    }

    Location.InFile at() {
        return key.location();
    }

    boolean has(String name) {
        return mapping.entry(name).isPresent();
    }

    Optional<Node.Entry> entry(String name) {
        return mapping.entry(name);
    }

    /** A key that must be there; a problem at the object's own key when it is not. */
    Optional<Node.Entry> required(String name) {
        var entry = entry(name);
        if (entry.isEmpty()) {
            problems.add(
                    ProblemCode.MISSING_KEY,
                    key,
                    "key \"" + name + "\" is missing",
                    "add \"" + name + "\" to this object");
        }
        return entry;
    }

    Optional<Located<String>> text(String name) {
        return entry(name).flatMap(this::text);
    }

    Optional<Located<String>> text(Node.Entry entry) {
        return scalar(entry, "a text", Obj::textOf);
    }

    /** The text under a key that must be there; the empty text when it is not. */
    String requiredText(String name) {
        return required(name).flatMap(this::text).map(Located::value).orElse("");
    }

    Optional<String> plainText(String name) {
        return text(name).map(Located::value);
    }

    Optional<Located<Boolean>> flag(String name) {
        return entry(name).flatMap(entry -> scalar(entry, "true or false", Obj::flagOf));
    }

    boolean isTrue(String name) {
        return flag(name).map(Located::value).orElse(false);
    }

    Optional<Located<BigDecimal>> number(String name) {
        return entry(name).flatMap(entry -> scalar(entry, "a number", Node.Scalar::number));
    }

    /** A whole number from 0 to 2³¹-1. */
    Optional<Located<Integer>> count(String name) {
        return entry(name)
                .flatMap(entry -> scalar(entry, "a whole number, 0 or more", Obj::countOf));
    }

    Optional<Obj> object(String name) {
        return entry(name).flatMap(entry -> of(entry.key().place(), entry.value(), problems));
    }

    /** The items of an array; empty list when absent. */
    List<Node> items(String name) {
        return entry(name).map(entry -> itemsOf(entry.value(), problems)).orElse(List.of());
    }

    static List<Node> itemsOf(Node value, Problems problems) {
        if (value instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problems.add(wrongKind(value, "an array"));
        return List.of();
    }

    /** The texts of an array; anything else in it becomes a problem. */
    List<Located<String>> texts(String name) {
        return entry(name).map(entry -> textsOf(entry.value(), problems)).orElse(List.of());
    }

    static List<Located<String>> textsOf(Node value, Problems problems) {
        return itemsOf(value, problems).stream()
                .flatMap(item -> itemText(item, problems).stream())
                .toList();
    }

    static Optional<Located<String>> itemText(Node item, Problems problems) {
        if (item instanceof Node.Scalar scalar && scalar.kind() == Node.Scalar.Kind.TEXT) {
            var at = item.place().location();
            return Optional.of(new Located<>(scalar.text(), at, at));
        }
        problems.add(wrongKind(item, "a text"));
        return Optional.empty();
    }

    private <T> Optional<Located<T>> scalar(
            Node.Entry entry, String wanted, Function<Node.Scalar, Optional<T>> read) {
        var value =
                entry.value() instanceof Node.Scalar scalar
                        ? read.apply(scalar)
                        : Optional.<T>empty();
        if (value.isEmpty()) {
            problems.add(wrongKind(entry.value(), wanted));
        }
        return value.map(found ->
                new Located<>(
                        found, entry.key().place().location(), entry.value().place().location()));
    }

    static Problem wrongKind(Node value, String wanted) {
        boolean unquoted =
                wanted.equals("a text")
                        && value instanceof Node.Scalar scalar
                        && scalar.kind() != Node.Scalar.Kind.NULL;
        return new Problem(
                ProblemCode.WRONG_KIND,
                value.place().location(),
                "expected " + wanted + ", found " + value.kindName(),
                "",
                unquoted ? "put the value in quotes" : "write " + wanted + " here");
    }

    private static Optional<String> textOf(Node.Scalar scalar) {
        return scalar.kind() == Node.Scalar.Kind.TEXT
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private static Optional<Boolean> flagOf(Node.Scalar scalar) {
        return scalar.kind() == Node.Scalar.Kind.BOOLEAN
                ? Optional.of(scalar.isTrue())
                : Optional.empty();
    }

    private static Optional<Integer> countOf(Node.Scalar scalar) {
        return scalar.number()
                .filter(number -> number.signum() >= 0)
                .filter(number -> number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact);
    }
}
