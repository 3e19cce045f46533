package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation.Listing;
import dev.tenon.generator.model.Operation.Order;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecParameter;
import dev.tenon.generator.spec.SpecSort;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how a list is sorted and cut. */
final class ListingResolver {

    private final Bound bound;

    ListingResolver(Bound bound) {
        this.bound = bound;
    }

    Listing resolve() {
        var limits = new PageLimits(bound).resolve();
        return new Listing(sorts(), order(), limits.standard(), limits.max());
    }

    private List<Field> sorts() {
        var written = bound.spec().rules().sort();
        var sorts = written.map(sort -> fields(sort.columns())).orElseGet(this::sortsOfParameter);
        written.map(SpecSort::columns).orElse(List.of()).forEach(this::checkShown);
        return sorts;
    }

    /** A declared parameter {@code sort} without a rule offers its enum, or every scalar shown. */
    private List<Field> sortsOfParameter() {
        var parameter = parameter("sort");
        if (parameter.isEmpty()) {
            return List.of();
        }
        var offered =
                parameter.get().schema().values().allowed().stream()
                        .map(ListingResolver::withoutSign)
                        .toList();
        return offered.isEmpty()
                ? bound.resource().fields().stream()
                        .filter(field -> field.isReturned() && isScalar(field))
                        .toList()
                : fields(offered).stream().distinct().toList();
    }

    private static boolean isScalar(Field field) {
        return field.type() instanceof ValueKind.Single || field.type() instanceof ValueKind.Choice;
    }

    private static Located<String> withoutSign(Located<Node> label) {
        String text = label.value() instanceof Node.Scalar scalar ? scalar.text() : "";
        return new Located<>(
                text.startsWith("-") ? text.substring(1) : text, label.key(), label.at());
    }

    private Optional<SpecParameter> parameter(String name) {
        return bound.spec().parameters().stream()
                .filter(found -> found.in() == SpecParameter.In.QUERY)
                .filter(found -> found.name().value().equals(name))
                .findFirst();
    }

    /** What the spec says, then the key, so that no row is on two pages. */
    private List<Order> order() {
        var orders = new ArrayList<Order>();
        var written = bound.spec().rules().sort().map(SpecSort::standard).orElse(List.of());
        for (var key : written) {
            field(key.name()).ifPresent(field -> orders.add(new Order(field, key.descending())));
        }
        for (var field : bound.resource().key()) {
            if (orders.stream().noneMatch(o -> o.field().column().equals(field.column()))) {
                orders.add(new Order(field, false));
            }
        }
        if (orders.isEmpty()) {
            bound.scene().findings().add(unordered());
        }
        return orders;
    }

    private List<Field> fields(List<Located<String>> names) {
        return names.stream().flatMap(name -> field(name).stream()).toList();
    }

    private Optional<Field> field(Located<String> name) {
        var shown =
                bound.resource().fields().stream()
                        .filter(field -> field.name().equals(name.value()))
                        .findFirst();
        var found =
                shown.or(() ->
                        new ColumnFinder(bound.table()).exact(name.value()).map(bound::field));
        if (found.isEmpty()) {
            bound.scene().findings().add(unknown(name));
        }
        return found;
    }

    private void checkShown(Located<String> name) {
        fields(List.of(name)).stream()
                .filter(field -> field.access() == Field.Access.HIDDEN)
                .forEach(field ->
                        bound.scene()
                                .findings()
                                .add(
                                        new Problem(
                                                ProblemCode.PARAMETER_UNSUPPORTED,
                                                name.at(),
                                                "callers cannot sort by \"" + name.value() + "\"",
                                                "the field is hidden, and the order of rows would"
                                                        + " let callers guess it",
                                                "remove it here, or \"hidden\" from the field")));
    }

    private Problem unordered() {
        return new Problem(
                ProblemCode.LIST_UNORDERED,
                bound.spec().key(),
                "the rows of \"" + bound.id() + "\" come in no order",
                "\""
                        + bound.table().name()
                        + "\" has no key, so a row may be on two pages or on none",
                "name what identifies a row as \"x-tenon: {key: […]}\" at schema \""
                        + bound.table().owner().name()
                        + "\", or write \"sort\" with a \"default\"");
    }

    private Problem unknown(Located<String> name) {
        var known = bound.table().columns().stream().map(NamedColumn::field).toList();
        return new Problem(
                ProblemCode.UNKNOWN_FIELD,
                name.at(),
                "unknown field \"" + name.value() + "\" in the order of \"" + bound.id() + "\"",
                "the rows have " + Names.list(known),
                NearestName.fix(name.value(), known, "name one of these"));
    }
}
