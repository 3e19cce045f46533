package dev.tenon.generator.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.spec.SpecSettings.Naming;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of fields become names of columns. */
final class ColumnNamesTest {

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "petId, pet_id",
        "petID, pet_id",
        "PetId, pet_id",
        "ID, id",
        "HTTPServer2, http_server2",
        "line2Text, line2_text",
        "address1, address1",
        "aB, a_b",
        "pet_id, pet_id",
        "Pet_Id, pet_id",
        "first-name, first_name",
        "a.b c, a_b_c",
        "1st, 1st",
        "_, _",
        "__proto, __proto",
        "ünïCode, ünï_code",
        "$L, $l",
        "UserUUIDs, user_uui_ds",
    })
    void becomesSnakeCase(String field, String column) {
        assertThat(new ColumnNames(Naming.SNAKE_CASE).of(field)).isEqualTo(column);
    }

    @Test
    void staysTheSameWhenAsked() {
        assertThat(new ColumnNames(Naming.SAME).of("petID")).isEqualTo("petID");
    }

    @Test
    void doesNotDependOnTheLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ColumnNames.snakeCase("ID")).isEqualTo("id");
        } finally {
            Locale.setDefault(before);
        }
    }
}
