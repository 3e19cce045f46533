package dev.tenon.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths of outputs stay relative and unique. */
class OutputTest {

    @Test
    void isSortedByPath() {
        var output = Output.merge(List.of(Output.text("b/C.java", ""), Output.text("a.txt", "")));
        assertThat(output.files().keySet()).containsExactly("a.txt", "b/C.java");
    }

    @Test
    void refusesOnePathTwice() {
        var one = Output.text("a.txt", "1");
        assertThatThrownBy(() -> Output.merge(List.of(one, one))).hasMessageContaining("a.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a//b", "../a", "a/../b", "a/./b", "a\\b", "a/"})
    void refusesPathsThatMayLeadElsewhere(String path) {
        assertThatThrownBy(() -> Output.of(Map.of(path, new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isEqualByBytes() {
        assertThat(Output.text("a", "1"))
                .isEqualTo(Output.text("a", "1"))
                .isNotEqualTo(Output.text("a", "2"))
                .isNotEqualTo(Output.text("b", "1"));
        assertThat(Output.text("a", "1").under("x")).isEqualTo(Output.text("x/a", "1"));
    }
}
