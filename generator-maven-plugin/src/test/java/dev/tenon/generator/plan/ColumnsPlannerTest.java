package dev.tenon.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.catalog.SqlType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a placeholder for a column is cast to. */
final class ColumnsPlannerTest {

    @ParameterizedTest
    @CsvSource({
        "character varying(100), varchar, '', false, varchar",
        "'numeric(10,2)', numeric, '', false, numeric",
        "bigint[], int8, '', true, int8[]",
        "shop.code, varchar, '', false, varchar",
        "mood, mood, public, false, '\"public\".\"mood\"'",
        "shop.\"Mood\"[], Mood, shop, true, '\"shop\".\"Mood\"[]'",
        "bit(3), bit, '', false, '\"pg_catalog\".\"varbit\"'",
        "inet, inet, '', false, '\"pg_catalog\".\"inet\"'"
    })
    void typesHaveNoLengthAndAreFoundWhateverTheSearchPath(
            String text, String base, String schema, boolean array, String cast) {
        var type = new SqlType(text, base, 3, 0, 0, array, List.of(), schema);
        assertThat(ColumnsPlanner.type(type)).isEqualTo(cast);
    }
}
