package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.codec.RowsJson;
import dev.tenon.runtime.problem.ProblemCode;
import dev.tenon.runtime.session.ResultHandler;
import io.micronaut.http.MutableHttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes answers of results, while their connection is held. */
final class RowsAnswer {

    private RowsAnswer() {}

    /** The rows as a JSON array, at most {@code limit} of them, in at most {@code bytes}. */
    static ResultHandler<RowsJson.Rows> upTo(Relation<?> relation, int limit, int bytes) {
        return (rows, _) -> RowsJson.array(rows(rows), relation, limit, bytes);
    }

    /** The first row as a JSON object. Ends the request with 404 when there is none. */
    static ResultHandler<byte[]> first(Relation<?> relation) {
        return (rows, _) -> {
            byte[] json = RowsJson.object(rows(rows), relation);
            if (json == null) {
                throw noRow();
            }
            return json;
        };
    }

    /** The answer that tells the row that was inserted, and where it is found. */
    static ResultHandler<MutableHttpResponse<byte[]>> created(
            Relation<?> relation, OperationPlan plan) {
        return (result, _) -> {
            ResultSet rows = rows(result);
            byte[] json = RowsJson.object(rows, relation);
            if (json == null) {
                throw new SQLException("the insert gave no row back", "02000");
            }
            int status = plan.operation().status();
            MutableHttpResponse<byte[]> answer =
                    plan.operation().content()
                            ? Answers.of(status, Answers.JSON, json)
                            : Answers.empty(status);
            String location = location(rows, relation, plan);
            return location.isEmpty() ? answer : answer.header("Location", location);
        };
    }

    /** What ends a request for a row that is not there. */
    static RuntimeException noRow() {
        return ProblemCode.NOT_FOUND.exception("There is no such row, or none the caller may see.");
    }

    private static ResultSet rows(@Nullable ResultSet rows) {
        return Objects.requireNonNull(rows, "the statement gives rows");
    }

    private static String location(ResultSet rows, Relation<?> relation, OperationPlan plan)
            throws SQLException {
        if (plan.location() == null || plan.operation().location() == null) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (Column<?> column : plan.operation().location().columns()) {
            texts.add(text(rows, position(relation, column), column));
        }
        return plan.location().fill(texts);
    }

    private static String text(ResultSet rows, int position, Column<?> column) throws SQLException {
        if (column.javaType() == OffsetDateTime.class) {
            OffsetDateTime moment = rows.getObject(position, OffsetDateTime.class);
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }
        return rows.getString(position);
    }

    /** Columns of a result are counted from 1. */
    private static int position(Relation<?> relation, Column<?> column) {
        for (int i = 0; i < relation.columns().size(); i++) {
            if (relation.columns().get(i).column().equals(column)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(column.name() + " is no column of the relation");
    }
}
