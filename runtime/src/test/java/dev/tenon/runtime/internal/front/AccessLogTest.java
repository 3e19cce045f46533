package dev.tenon.runtime.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.tenon.runtime.limits.TimingSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A log nobody reads: it loses lines and counts them, and holds up nobody. */
final class AccessLogTest {

    private static final int EXCHANGES = 20_000;

    @Test
    void losesAndCountsWhatIsTooMuch() throws InterruptedException {
        CountDownLatch reader = new CountDownLatch(1);
        List<String> lines = new CopyOnWriteArrayList<>();
        AppenderBase<ILoggingEvent> stuck =
                new AppenderBase<>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        try {
                            reader.await();
                            lines.add(event.getFormattedMessage());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                };
        Logger logger = (Logger) LoggerFactory.getLogger("tenon.access");
        stuck.setContext(logger.getLoggerContext());
        stuck.start();
        logger.addAppender(stuck);
        try {
            AccessLog log = new AccessLog(new TimingSettings(false, Duration.ZERO));
            long start = System.nanoTime();
            for (int i = 0; i < EXCHANGES; i++) {
                log.add(new Exchange("id", "GET", "/\u001b[31m\r\nforged\u00e9"));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(2));
            reader.countDown();
            log.stop();
        } finally {
            logger.detachAppender(stuck);
        }
        long lost =
                lines.stream()
                        .filter(line -> line.startsWith("{\"lost\":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
        long written = lines.stream().filter(line -> line.startsWith("{\"time\":")).count();
        assertThat(lost).isPositive();
        assertThat(lost + written).isEqualTo(EXCHANGES);
        assertThat(lines)
                .allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c < 0x7f))
                .anyMatch(line -> line.contains("\"path\":\"/\\u001B[31m\\r\\nforged\\u00E9\""));
    }
}
