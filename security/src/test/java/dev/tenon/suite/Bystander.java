package dev.tenon.suite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A caller who means no harm: reads an item at a fixed rate while others attack. */
final class Bystander implements AutoCloseable {

    private static final int PERIOD_MILLIS = 20;

    private final byte[] request =
            "GET /items/1 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    private final int port;
    private final Thread thread;
    private final List<Long> micros = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private volatile boolean stopped;

    Bystander(int port) {
        this.port = port;
        this.thread = Thread.ofPlatform().name("bystander").daemon().start(this::run);
    }

    private void run() {
        Wire wire = null;
        long due = System.nanoTime();
        while (!stopped) {
            try {
                due =
                        Math.max(
                                due + PERIOD_MILLIS * 1_000_000L,
                                System.nanoTime() - 1_000_000_000L);
                long sleep = (due - System.nanoTime()) / 1_000_000;
                if (sleep > 0) {
                    Thread.sleep(sleep);
                }
                wire = wire == null ? new Wire(port) : wire;
                wire.forget();
                wire.send(request);
                List<Answer> answers = wire.read(1);
                String outcome = answers.isEmpty() ? "no answer" : answers.get(0).brief();
                note((System.nanoTime() - due) / 1_000, outcome);
                if (answers.isEmpty()) {
                    wire.close();
                    wire = null;
                }
            } catch (IOException e) {
                note(0, e.toString());
                wire = null;
            } catch (InterruptedException _) {
                return;
            }
        }
        if (wire != null) {
            wire.close();
        }
    }

    private synchronized void note(long time, String outcome) {
        micros.add(time);
        if (!outcome.startsWith("200 ")) {
            failures.add(outcome);
        }
    }

    /** How long 99 of 100 answers took at most since it was asked last, in milliseconds. */
    synchronized double p99() {
        List<Long> sorted = new ArrayList<>(micros);
        micros.clear();
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1) / 1_000.0;
    }

    /** What went wrong for it since it was asked last. */
    synchronized List<String> failures() {
        List<String> found = List.copyOf(failures);
        failures.clear();
        return found;
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }
}
