package dev.tenon.generator.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads functions and procedures. */
final class Routines {

    private Routines() {}

    /** From a row of {@link CatalogSql#ROUTINES}. */
    static Routine read(ResultSet row) throws SQLException {
        var names = CatalogRows.texts(row, 4);
        var types = CatalogRows.texts(row, 5);
        var modes = CatalogRows.texts(row, 6);
        List<Routine.Argument> arguments = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            arguments.add(
                    new Routine.Argument(
                            i < names.size() ? names.get(i) : "",
                            types.get(i),
                            i < modes.size() ? mode(modes.get(i)) : Routine.Mode.IN));
        }
        return new Routine(
                row.getString(2),
                row.getBoolean(3),
                arguments,
                row.getString(7),
                row.getBoolean(8),
                volatility(row.getString(9)),
                row.getString(10));
    }

    /** {@code pg_proc.proargmodes}. */
    private static Routine.Mode mode(String code) {
        return switch (code) {
            case "o" -> Routine.Mode.OUT;
            case "b" -> Routine.Mode.INOUT;
            case "v" -> Routine.Mode.VARIADIC;
            case "t" -> Routine.Mode.TABLE;
            default -> Routine.Mode.IN;
        };
    }

    /** {@code pg_proc.provolatile}. */
    private static Routine.Volatility volatility(String code) {
        return switch (code) {
            case "i" -> Routine.Volatility.IMMUTABLE;
            case "s" -> Routine.Volatility.STABLE;
            default -> Routine.Volatility.VOLATILE;
        };
    }
}
