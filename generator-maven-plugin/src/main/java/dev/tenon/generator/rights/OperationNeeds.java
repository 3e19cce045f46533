package dev.tenon.generator.rights;

import dev.tenon.generator.catalog.Privilege;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.TableName;
import dev.tenon.generator.model.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rights that the statements of an operation need (PostgreSQL, Privileges): a column that is
 * shown, compared or sorted by must be selectable, also by INSERT and UPDATE with RETURNING; a
 * column that is written must be writable, also where it takes its default.
 */
public final class OperationNeeds {

    private final Operation operation;
    private final Map<Privilege, Set<String>> columns = new LinkedHashMap<>();

    private OperationNeeds(Operation operation) {
        this.operation = operation;
    }

    /** All of them, first those on the operation's own table, by privilege. */
    public static List<Need> of(Operation operation) {
        var needs = new OperationNeeds(operation);
        needs.collect();
        return needs.all();
    }

    private void collect() {
        var fixed =
                columns(
                        Stream.concat(
                                operation.params().stream()
                                        .flatMap(param -> param.fixed().stream()),
                                operation.terms().fixed().stream().map(Terms.Fixed::field)));
        if (operation.action() == Operation.Action.INSERT) {
            add(Privilege.INSERT, written());
            add(Privilege.INSERT, fixed);
        } else {
            add(Privilege.SELECT, fixed);
        }
        switch (operation.action()) {
            case LIST -> list();
            case FIND -> shown();
            case INSERT -> {
                if (answersRow()) {
                    shown();
                }
            }
            case UPDATE -> {
                add(Privilege.UPDATE, written());
                shown(); // a patch without a change reads the row instead
            }
            case REPLACE -> {
                add(Privilege.UPDATE, replaced());
                if (answersRow()) {
                    shown();
                }
            }
            case DELETE -> add(Privilege.DELETE, List.of());
        }
    }

    private void list() {
        shown();
        add(
                Privilege.SELECT,
                columns(operation.params().stream().flatMap(param -> filtered(param).stream())));
        add(Privilege.SELECT, columns(operation.resource().key().stream()));
        operation
                .listing()
                .ifPresent(listing -> {
                    add(Privilege.SELECT, columns(listing.sorts().stream()));
                    add(
                            Privilege.SELECT,
                            columns(listing.order().stream().map(Operation.Order::field)));
                });
    }

    private void shown() {
        add(
                Privilege.SELECT,
                columns(operation.resource().fields().stream().filter(Field::isReturned)));
    }

    /** Whether the row comes back: to be shown, or to find its path. */
    private boolean answersRow() {
        return operation.answer().content() || operation.answer().location().isPresent();
    }

    private List<String> written() {
        return columns(operation.body().stream().flatMap(body -> body.fields().stream()));
    }

    private List<String> replaced() {
        var key = columns(operation.resource().key().stream());
        return written().stream().filter(column -> !key.contains(column)).toList();
    }

    private static Optional<Field> filtered(Param param) {
        return param.use() instanceof Param.Use.Filter filter
                ? Optional.of(filter.field())
                : Optional.empty();
    }

    private static List<String> columns(Stream<Field> fields) {
        return fields.map(Field::column).toList();
    }

    private void add(Privilege privilege, Collection<String> more) {
        if (!more.isEmpty() || privilege == Privilege.DELETE) {
            columns.computeIfAbsent(privilege, found -> new LinkedHashSet<>()).addAll(more);
        }
    }

    private List<Need> all() {
        List<Need> needs = new ArrayList<>();
        for (var privilege : Privilege.values()) {
            if (columns.containsKey(privilege)) {
                needs.add(
                        new Need(
                                operation.resource().table(),
                                privilege,
                                List.copyOf(columns.get(privilege))));
            }
        }
        if (operation.action() == Operation.Action.LIST) {
            parents()
                    .forEach((table, of) ->
                            needs.add(new Need(table, Privilege.SELECT, List.copyOf(of))));
        }
        return needs;
    }

    /** Rows that a list belongs to are looked for, so that a list of nobody's is 404. */
    private Map<TableName, Set<String>> parents() {
        Map<TableName, Set<String>> found = new LinkedHashMap<>();
        for (var param : operation.params()) {
            if (param.use() instanceof Param.Use.Scope scope && scope.parent().isPresent()) {
                var parent = scope.parent().get();
                found.computeIfAbsent(parent.table(), table -> new LinkedHashSet<>())
                        .add(parent.column());
            }
        }
        return found;
    }
}
