package dev.tenon.runtime.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A window lets through what its rate says, in any stretch of time. */
final class WindowTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsThroughSoMany() {
        Window window = new Window(Rate.parse("3/16s"), 0);
        for (int left = 2; left >= 0; left--) {
            Quota quota = window.take("client", 0);
            assertThat(quota.exceeded()).isFalse();
            assertThat(quota.remaining()).isEqualTo(left);
        }
        Quota refused = window.take("client", 5 * SECOND);
        assertThat(refused.exceeded()).isTrue();
        assertThat(refused.seconds()).isEqualTo(12);
        assertThat(window.take("client", 17 * SECOND - 1).exceeded()).isTrue();
        assertThat(window.take("client", 17 * SECOND).exceeded()).isFalse();
    }

    /** Whoever waits as long as is said is served. */
    @Test
    void tellsWhenThereIsMore() {
        Window window = new Window(Rate.parse("1/1m"), 0);
        long now = 0;
        window.take("client", now);
        for (int i = 0; i < 100; i++) {
            Quota refused = window.take("client", now + 7 * SECOND);
            assertThat(refused.exceeded()).isTrue();
            now += (7 + refused.seconds()) * SECOND;
            assertThat(window.take("client", now).exceeded()).isFalse();
        }
    }

    @Test
    void whatIsGivenBackIsNotCounted() {
        Window window = new Window(Rate.parse("2/16s"), 0);
        window.take("client", 0);
        window.take("client", 3 * SECOND);
        window.giveBack();
        assertThat(window.take("client", 4 * SECOND).exceeded()).isFalse();
        assertThat(window.take("client", 4 * SECOND).exceeded()).isTrue();
        window.giveBack();
        window.giveBack();
        window.giveBack();
        assertThat(window.take("client", 5 * SECOND).remaining()).isEqualTo(1);
    }

    @Test
    void anIdleOneIsClosedForGood() {
        Window window = new Window(Rate.parse("2/16s"), 0);
        window.take("client", 0);
        assertThat(window.closeIdle(16 * SECOND)).isFalse();
        assertThat(window.closeIdle(17 * SECOND)).isTrue();
        window.take("client", 17 * SECOND);
        assertThat(window.isClosed()).isTrue();
    }

    @RepeatedTest(50)
    void noStretchHoldsMore(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Rate rate =
                new Rate(1 + random.nextInt(200), Duration.ofSeconds(1 + random.nextLong(86_400)));
        long length = rate.within().toNanos();
        List<Long> served = new ArrayList<>();
        long now = 0;
        Window window = new Window(rate, now);
        for (int i = 0; i < 5_000; i++) {
            now +=
                    random.nextInt(20) == 0
                            ? random.nextLong(length * 2)
                            : random.nextLong(length / rate.requests() + 1);
            if (!window.take("client", now).exceeded()) {
                served.add(now);
            }
        }
        assertThat(served).hasSizeGreaterThan(rate.requests());
        for (int i = 0; i + rate.requests() < served.size(); i++) {
            assertThat(served.get(i + rate.requests()) - served.get(i))
                    .isGreaterThanOrEqualTo(length);
        }
    }
}
