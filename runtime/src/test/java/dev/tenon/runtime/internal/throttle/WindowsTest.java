package dev.tenon.runtime.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The windows of many callers. */
final class WindowsTest {

    private static final Rate RATE = Rate.parse("2/1m");
    private final AtomicLong now = new AtomicLong(-5);

    @Test
    void callersAreCountedApart() {
        Windows windows = new Windows(10, false, now::get);
        for (String caller : List.of("a", "b")) {
            assertThat(exceeded(windows, caller)).isFalse();
            assertThat(exceeded(windows, caller)).isFalse();
            assertThat(exceeded(windows, caller)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void soManyAreToldApart(boolean closed) {
        Windows windows = new Windows(3, closed, now::get);
        for (int i = 0; i < 3; i++) {
            exceeded(windows, "caller " + i);
        }
        Quota fourth = windows.take("client", "fourth", RATE);
        assertThat(fourth == null).isEqualTo(!closed);
        assertThat(fourth == null || fourth.exceeded()).isTrue();
        assertThat(exceeded(windows, "caller 0")).isFalse();
        assertThat(exceeded(windows, "caller 0")).isTrue();
        assertThat(windows.size()).isEqualTo(3);
        now.addAndGet(70_000_000_000L);
        assertThat(exceeded(windows, "fourth")).isFalse();
        assertThat(windows.size()).isEqualTo(1);
    }

    /** However many threads ask, and whatever is forgotten meanwhile. */
    @Test
    void noCallIsLostAmongThreads() throws InterruptedException {
        Windows windows = new Windows(2, false, System::nanoTime);
        Rate rate = Rate.parse("1000/1d");
        AtomicInteger served = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int call = 0; call < 1000; call++) {
                                    if (!Objects.requireNonNull(windows.take("client", "a", rate))
                                            .exceeded()) {
                                        served.incrementAndGet();
                                    }
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(served).hasValue(1000);
    }

    private static boolean exceeded(Windows windows, String caller) {
        return Objects.requireNonNull(windows.take("client", caller, RATE)).exceeded();
    }
}
