package dev.tenon.generator.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.generator.problem.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of databases, and what is said of those where nobody answers. */
final class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://host:5432/app, jdbc:postgresql://host:5432/other",
        "jdbc:postgresql://host:5432/app?ssl=true, jdbc:postgresql://host:5432/other?ssl=true",
        "jdbc:postgresql://host:5432/, jdbc:postgresql://host:5432/other",
        "jdbc:postgresql://host?a=b/c, jdbc:postgresql://host/other?a=b/c",
    })
    void changesTheDatabaseOnly(String url, String expected) {
        assertThat(new DatabaseAddress(url, "u", "p").withDatabase("other").url())
                .isEqualTo(expected);
    }

    @Test
    void neverShowsSecrets() {
        var address = new DatabaseAddress("jdbc:postgresql://h/d?password=s3cret", "u", "hush");
        assertThat(address).hasToString("jdbc:postgresql://h/d");
    }

    @Test
    void saysThatNobodyAnswers() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://localhost:1/x", "someone", "hush");
        assertThatThrownBy(nowhere::connect)
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> {
                            var problem = e.problems().getFirst();
                            assertThat(problem.code().id()).isEqualTo("DB-303");
                            assertThat(problem.what()).contains("someone").doesNotContain("hush");
                            assertThat(problem.location().name())
                                    .isEqualTo("jdbc:postgresql://localhost:1/x");
                        });
    }

    @Test
    void saysThatAUrlIsOfNoDatabaseItKnows() {
        var other = new DatabaseAddress("jdbc:mysql://localhost/x", "someone", "");
        assertThatThrownBy(other::connect)
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e ->
                                assertThat(e.problems().getFirst().cause())
                                        .contains("not one of PostgreSQL"));
    }
}
