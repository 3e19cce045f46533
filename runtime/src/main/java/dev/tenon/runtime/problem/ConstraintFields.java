package dev.tenon.runtime.problem;

import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Check;
import org.jooq.Field;
import org.jooq.Key;
import org.jooq.Named;
import org.jooq.SortField;
import org.jooq.Table;
import org.postgresql.util.ServerErrorMessage;

/**
 * The fields behind a constraint that a statement broke: from the name the server gives, through
 * what jOOQ knows of the table, to the names of the spec. Every list is empty when the constraint
 * is of another table than the statement's, or of columns the spec does not show.
 */
final class ConstraintFields {

    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern IDENTIFIER =
            Pattern.compile("\"((?:[^\"]|\"\")+)\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final ServerErrorMessage server;
    private final Statement<?> statement;

    ConstraintFields(ServerErrorMessage server, Statement<?> statement) {
        this.server = server;
        this.statement = statement;
    }

    /** The field that may not be null. */
    List<Violation> notNull() {
        String column = server.getColumn();
        return column == null
                ? List.of()
                : violations(Stream.of(column), "required", "must not be null");
    }

    /** The fields a check looks at. */
    List<Violation> check() {
        Stream<String> columns =
                table().getChecks().stream()
                        .filter(this::isTheOne)
                        .flatMap(ConstraintFields::columns);
        return violations(columns, "check", "must meet a rule of the database");
    }

    /** The fields that are unique, alone or together, by constraint or by index. */
    List<Violation> unique() {
        return violations(keyColumns(), "unique", "must be unique");
    }

    /** The fields that exclude each other; known when jOOQ knows the index behind them. */
    List<Violation> exclusion() {
        return violations(keyColumns(), "exclusion", "must not overlap with another row");
    }

    /** The fields that refer to a row that is not there. */
    List<Violation> reference() {
        Stream<String> columns =
                table().getReferences().stream()
                        .filter(this::isTheOne)
                        .map(Key::getFields)
                        .flatMap(List::stream)
                        .map(Named::getName)
                        .filter(this::isAssigned);
        return violations(columns, "reference", "must refer to an existing row");
    }

    /** Whether the broken constraint belongs to the statement's own table. */
    boolean isOwn() {
        String schema = table().getSchema() == null ? "" : table().getSchema().getName();
        return table().getName().equals(server.getTable())
                && (schema.isEmpty() || schema.equals(server.getSchema()));
    }

    private Stream<String> keyColumns() {
        Stream<String> keys =
                table().getKeys().stream()
                        .filter(this::isTheOne)
                        .flatMap(key -> key.getFields().stream())
                        .map(Named::getName);
        Stream<String> indexes =
                table().getIndexes().stream()
                        .filter(this::isTheOne)
                        .flatMap(index -> index.getFields().stream())
                        .map(SortField::getName);
        return Stream.concat(keys, indexes);
    }

    private List<Violation> violations(Stream<String> columns, String code, String message) {
        if (!isOwn()) {
            return List.of();
        }
        List<String> all = columns.distinct().toList();
        List<String> sent = all.stream().filter(this::isAssigned).toList();
        return (sent.isEmpty() ? all : sent)
                .stream()
                        .map(column -> FieldNames.of(statement.relation(), column))
                        .flatMap(Stream::ofNullable)
                        .map(field -> FieldNames.violation(field, code, message))
                        .toList();
    }

    private boolean isTheOne(Named constraint) {
        return constraint.getName().equals(server.getConstraint());
    }

    private boolean isAssigned(String column) {
        return statement.assignments().stream()
                .anyMatch(assignment -> assignment.column().name().equals(column));
    }

    /** jOOQ keeps a check as its text; its columns are the names of columns that stand in it. */
    private static Stream<String> columns(Check<?> check) {
        String text = TEXT.matcher(check.condition().toString()).replaceAll(" ");
        List<String> names =
                IDENTIFIER
                        .matcher(text)
                        .results()
                        .map(name -> name.group(1) == null ? name.group() : name.group(1))
                        .toList();
        return check.getTable().fieldStream().map(Field::getName).filter(names::contains);
    }

    private Table<?> table() {
        return statement.relation().table().jooq();
    }
}
