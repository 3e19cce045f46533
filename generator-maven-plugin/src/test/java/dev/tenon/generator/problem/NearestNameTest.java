package dev.tenon.generator.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearest name is a helpful one or none. */
final class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "onwer, owner|name, owner",
        "ownr, owner|name, owner",
        "OWNER, owner|name, owner",
        "desc, description|name, description",
        "renameFrom, renamedFrom|column, renamedFrom",
        "id, name|born, none",
        "tag, page|sort, none",
        "nam, name|nap, name",
        "primaryKey, key|column, none",
        "x, y|z, y",
    })
    void isWithinThreeLettersOrAPrefix(String wrong, String known, String nearest) {
        var found = NearestName.of(wrong, List.of(known.split("\\|")));
        assertThat(found.orElse("none")).isEqualTo(nearest);
    }

    @Test
    void longNamesAreNotCompared() {
        var wrong = "a".repeat(70_000);
        assertThat(NearestName.of(wrong, List.of(wrong))).isEmpty();
        assertThat(NearestName.of("a", List.of(wrong))).isEmpty();
        assertThat(NearestName.of("", List.of("a"))).isEmpty();
    }

    @Test
    void theSentenceFallsBack() {
        assertThat(NearestName.fix("tabel", List.of("table"), "x"))
                .isEqualTo("did you mean \"table\"?");
        assertThat(NearestName.fix("zzz", List.of("table"), "remove it")).isEqualTo("remove it");
    }
}
