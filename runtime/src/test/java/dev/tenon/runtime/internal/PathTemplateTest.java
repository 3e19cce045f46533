package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of paths, both ways. */
final class PathTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/pets                | /pets            | {}",
                "/pets                | /pets/           |",
                "/pets/{id}           | /pets/1          | {id=1}",
                "/pets/{id}           | /pets/1/         |",
                "/pets/{id}           | /pets/           |",
                "/pets/{id}           | /pets/1%2F2      | {id=1%2F2}",
                "/pets/{id}           | /pets/1/2        |",
                "/pets/{id}           | /Pets/1          |",
                "/a/{x}/b/{y}         | /a/1/b/2         | {x=1, y=2}",
                "/a/{x}/b/{y}         | /a/1/c/2         |",
                "/a/{x}-{y}           | /a/1-2-3         | {x=1, y=2-3}",
                "/a/{x}.csv           | /a/b.c.csv       | {x=b.c}",
                "/a/{x}.csv           | /a/.csv          |",
                "/a/{x                | /a/{x            | {}",
            })
    void matches(String template, String path, String expected) {
        assertThat(PathTemplate.of(template).match(path))
                .satisfies(values ->
                        assertThat(values == null ? null : values.toString()).isEqualTo(expected));
    }

    @Test
    void fillsWithEscapes() {
        assertThat(PathTemplate.of("/a/{x}/b/{y}").fill(List.of("1/2 %?#", "ü\r\n<>")))
                .isEqualTo("/a/1%2F2%20%25%3F%23/b/%C3%BC%0D%0A%3C%3E");
    }

    @ParameterizedTest
    @CsvSource({
        "a%20b,a b",
        "%C3%BC,ü",
        "a+b,a+b",
        "%2541,%41",
        "%,",
        "%4,",
        "%zz,",
        "%FF,",
        "%C0%80,"
    })
    void decodesOnce(String encoded, String expected) {
        assertThat(PercentCoding.decode(encoded, false)).isEqualTo(expected);
    }

    @Test
    void plusIsASpaceInQueries() {
        assertThat(PercentCoding.decode("a+b%2B", true)).isEqualTo("a b+");
    }
}
