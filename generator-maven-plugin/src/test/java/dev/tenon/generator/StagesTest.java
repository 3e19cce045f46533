package dev.tenon.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Stage lines line up, and long stages are heard of before they are over. */
class StagesTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Stages stages =
            new Stages(
                    new Progress() {
                        @Override
                        public void info(String line) {
                            lines.add(line);
                        }

                        @Override
                        public void debug(String line) {
                            lines.add("debug " + line);
                        }

                        @Override
                        public void warn(String text) {
                            lines.add(text);
                        }
                    });

    @Test
    void linesUp() {
        assertThat(Stages.line("read", "openapi.yaml", "2 paths", Duration.ofMillis(1234)))
                .isEqualTo(
                        "[tenon] read      openapi.yaml                               2 paths"
                                + " ".repeat(31)
                                + "1.2 s");
        assertThat(Stages.line("up to date", "(unchanged)", "", Duration.ofMillis(41)))
                .startsWith("[tenon] up to date (unchanged) ")
                .endsWith(" 0.04 s");
    }

    @Test
    void tellsThoseWhoAskHowLongPartsTake() {
        assertThat(stages.timed("plan", () -> 7)).isEqualTo(7);
        assertThat(lines)
                .singleElement()
                .asString()
                .matches("debug \\[tenon] part of it: plan \\d+\\.\\d ms");
    }

    @Test
    void doesNotDependOnTheLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Stages.line("read", "a", "b", Duration.ofMillis(1500))).endsWith(" 1.5 s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tellsOfAStageThatTakesLong() throws InterruptedException {
        try (var stage = stages.begin("database", "embedded PostgreSQL")) {
            Thread.sleep(2500);
            assertThat(lines).singleElement().asString().contains("database").contains("still");
            stage.done("1 migration replayed");
        }
        assertThat(lines).hasSize(2).last().asString().contains("1 migration replayed");
    }

    @Test
    void saysNothingOfAStageThatFailed() {
        try (var stage = stages.begin("read", "openapi.yaml")) {
            assertThat(stage).isNotNull();
        }
        assertThat(lines).isEmpty();
    }
}
