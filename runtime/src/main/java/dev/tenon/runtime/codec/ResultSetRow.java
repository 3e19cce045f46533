package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Label;
import dev.tenon.runtime.api.ResultRow;
import dev.tenon.runtime.api.ValueType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a pgjdbc result as Java values. Infinite days and moments are the least and
 * largest values of their type; a {@code numeric} that is not finite is an error (22003).
 */
final class ResultSetRow implements ResultRow {

    private final Cells cells;

    ResultSetRow(ResultSet rows) throws SQLException {
        cells = new Cells(rows);
    }

    @Override
    public @Nullable Integer int32(int position) {
        return cells.show(position) ? (Integer) (int) CellValue.integer(cells.cell()) : null;
    }

    @Override
    public @Nullable Long int64(int position) {
        return cells.show(position) ? (Long) CellValue.integer(cells.cell()) : null;
    }

    @Override
    public @Nullable BigDecimal decimal(int position) {
        return cells.show(position) ? CellValue.decimal(cells.cell()) : null;
    }

    @Override
    public @Nullable Float float32(int position) {
        return cells.show(position) ? (Float) CellValue.float32(cells.cell()) : null;
    }

    @Override
    public @Nullable Double float64(int position) {
        return cells.show(position) ? (Double) CellValue.float64(cells.cell()) : null;
    }

    @Override
    public @Nullable Boolean bool(int position) {
        return cells.show(position) ? (Boolean) CellValue.bool(cells.cell()) : null;
    }

    @Override
    public @Nullable String text(int position) {
        return cells.show(position) ? cells.cell().text() : null;
    }

    @Override
    public @Nullable UUID uuid(int position) {
        return cells.show(position) ? CellValue.uuid(cells.cell()) : null;
    }

    @Override
    public @Nullable LocalDate date(int position) {
        return cells.show(position) ? PgTime.date(cells.cell()) : null;
    }

    @Override
    public @Nullable OffsetDateTime dateTime(int position) {
        return cells.show(position) ? CellValue.dateTime(cells.cell()) : null;
    }

    @Override
    public byte @Nullable [] bytes(int position) {
        return cells.show(position) ? cells.cell().copy() : null;
    }

    @Override
    public @Nullable JSONB json(int position) {
        return cells.show(position) ? CellValue.json(cells.cell()) : null;
    }

    @Override
    public <E extends Enum<E> & Label> @Nullable E label(int position, Class<E> type) {
        return cells.show(position) ? Label.of(type, cells.cell().text()) : null;
    }

    /** SQL NULL inside an array is left out: a list of the seam holds no null. */
    @Override
    public <I> @Nullable List<I> list(int position, ValueType<I> item) {
        if (!cells.show(position)) {
            return null;
        }
        List<I> items = new ArrayList<>();
        PgArray.walk(
                cells.cell(),
                new PgArray.Sink() {
                    @Override
                    public void open() {
                        // Arrays in arrays are read as one.
                    }

                    @Override
                    public void item(@Nullable Cell cell) {
                        if (cell != null) {
                            items.add(item.kind().javaType().cast(CellValue.ofItem(item, cell)));
                        }
                    }

                    @Override
                    public void close() {
                        // As above.
                    }
                });
        return Collections.unmodifiableList(items);
    }
}
