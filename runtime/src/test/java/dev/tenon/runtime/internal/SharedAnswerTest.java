package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** One question at a time, however many ask. */
final class SharedAnswerTest {

    private final List<CompletableFuture<String>> asked = new ArrayList<>();
    private final SharedAnswer<String> answer =
            new SharedAnswer<>(() -> {
                asked.add(new CompletableFuture<>());
                return asked.getLast();
            });

    @Test
    void whoeverAsksMeanwhileGetsTheSameAnswer() {
        var first = answer.get();
        var second = answer.get();
        assertThat(asked).hasSize(1);
        assertThat(first).isNotDone();
        asked.getFirst().complete("UP");
        assertThat(first).isCompletedWithValue("UP");
        assertThat(second).isCompletedWithValue("UP");
    }

    @Test
    void whoeverAsksLaterAsksAnew() {
        answer.get();
        asked.getFirst().completeExceptionally(new IllegalStateException());
        var later = answer.get();
        assertThat(asked).hasSize(2);
        asked.getLast().complete("UP");
        assertThat(later).isCompletedWithValue("UP");
    }

    @Test
    void whoeverGivesUpDoesSoForItselfOnly() {
        var first = answer.get();
        var second = answer.get();
        first.complete("DOWN");
        assertThat(second).isNotDone();
        asked.getFirst().complete("UP");
        assertThat(second).isCompletedWithValue("UP");
        assertThat(asked).hasSize(1);
    }
}
