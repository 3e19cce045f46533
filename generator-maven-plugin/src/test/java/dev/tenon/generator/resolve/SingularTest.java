package dev.tenon.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plurals in paths find the names of tables. */
final class SingularTest {

    @ParameterizedTest
    @CsvSource({
        "pets, pet",
        "pet, pet",
        "categories, category",
        "boxes, box",
        "statuses, status",
        "petCategories, pet_category",
        "pet-visits, pet_visit",
        "s, s",
    })
    void isOneOfTheWords(String plural, String singular) {
        assertThat(Singular.of(plural)).contains(singular);
    }
}
