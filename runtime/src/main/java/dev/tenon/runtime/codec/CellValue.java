package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Label;
import dev.tenon.runtime.api.ValueType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;
import org.postgresql.util.PGbytea;

/** Turns the bytes of the database into Java values. */
final class CellValue {

    private CellValue() {}

    /** The value of an item of an array, of the Java type its kind says. */
    static Object ofItem(ValueType<?> type, Cell cell) {
        return switch (type.kind().tag()) {
            case INT32 -> (int) integer(cell);
            case INT64 -> integer(cell);
            case DECIMAL -> decimal(cell);
            case FLOAT32 -> float32(cell);
            case FLOAT64 -> float64(cell);
            case BOOLEAN -> bool(cell);
            case TEXT -> cell.text();
            case UUID -> uuid(cell);
            case DATE -> PgTime.date(cell);
            case DATE_TIME -> dateTime(cell);
            case BYTES -> bytesOfItem(cell);
            case JSON -> json(cell);
            case ENUM -> label(type, cell.text());
            case ARRAY -> throw new IllegalArgumentException("an array has scalar items");
        };
    }

    static long integer(Cell cell) {
        return cell.binary() ? cell.integer() : Long.parseLong(cell.text());
    }

    /** Throws {@link RowException} (22003) for a number that is not finite. */
    static BigDecimal decimal(Cell cell) {
        BigDecimal number = finite(cell);
        if (number == null) {
            throw new RowException(new SQLException("the number is not finite", "22003"));
        }
        return number;
    }

    /** The number; null for one that is not finite. */
    static @Nullable BigDecimal finite(Cell cell) {
        if (cell.binary()) {
            return numeric(cell) instanceof BigDecimal number ? number : null;
        }
        return cell.at(cell.length() - 1) > '9' ? null : new BigDecimal(cell.text());
    }

    /** A binary {@code numeric}: a {@code BigDecimal}, or a {@code Double} that is not finite. */
    static Number numeric(Cell cell) {
        return ByteConverter.numeric(cell.bytes(), cell.from(), cell.length());
    }

    static float float32(Cell cell) {
        return cell.binary()
                ? Float.intBitsToFloat((int) cell.integer())
                : Float.parseFloat(cell.text());
    }

    static double float64(Cell cell) {
        return cell.binary()
                ? Double.longBitsToDouble(cell.integer())
                : Double.parseDouble(cell.text());
    }

    static boolean bool(Cell cell) {
        return cell.at(0) == (cell.binary() ? 1 : 't');
    }

    static UUID uuid(Cell cell) {
        if (!cell.binary()) {
            return UUID.fromString(cell.text());
        }
        ByteBuffer bytes = ByteBuffer.wrap(cell.bytes(), cell.from(), cell.length());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** In UTC; infinity is the least or largest value there is. */
    static OffsetDateTime dateTime(Cell cell) {
        LocalDateTime utc = PgTime.moment(cell);
        if (utc.equals(LocalDateTime.MAX)) {
            return OffsetDateTime.MAX;
        }
        return utc.equals(LocalDateTime.MIN) ? OffsetDateTime.MIN : utc.atOffset(ZoneOffset.UTC);
    }

    static JSONB json(Cell cell) {
        int start = cell.from() + jsonStart(cell);
        return JSONB.valueOf(
                new String(cell.bytes(), start, cell.to() - start, StandardCharsets.UTF_8));
    }

    /** Where the text of a {@code jsonb} begins: its binary form has a version byte in front. */
    static int jsonStart(Cell cell) {
        return cell.binary() && cell.at(0) == 1 ? 1 : 0;
    }

    /** The bytes of an item of a {@code bytea[]}, which pgjdbc leaves as they were sent. */
    static byte[] bytesOfItem(Cell cell) {
        if (cell.binary()) {
            return cell.copy();
        }
        try {
            return PGbytea.toBytes(cell.copy());
        } catch (SQLException e) {
            throw new RowException(e);
        }
    }

    private static Object label(ValueType<?> type, String text) {
        for (Object constant : type.allowed()) {
            if (constant instanceof Label label && label.label().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is no label of " + type.kind().javaType().getSimpleName());
    }
}
