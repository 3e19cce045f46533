package dev.tenon.generator;

import dev.tenon.generator.training.TrainingCall;
import dev.tenon.generator.training.TrainingCalls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Calls a service that is being trained, the way its callers will. */
final class TrainingRun implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /**
     * Enough for the JVM to see which code is hot, and for ten times the tables of most services.
     */
    private static final Duration LENGTH = Duration.ofSeconds(4);

    private static final int MOST_ROUNDS = 100;

    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    TrainingRun(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Waits until the service answers, and says whether it did. */
    boolean isUp(BooleanSupplier alive) {
        long deadline = System.nanoTime() + START.toNanos();
        // It listens when all else is ready. What it answers may depend on a database that only
        // others can make.
        while (!isAnswered(TrainingCall.get("/health/ready"))) {
            if (!alive.getAsBoolean() || System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Makes every call once, and those that can be made again until the time is over. */
    int make(TrainingCalls calls) {
        long end = System.nanoTime() + LENGTH.toNanos();
        int made = make(calls.pages());
        var lasting = calls.lasting();
        int round = 0;
        do {
            made += make(lasting);
        } while (++round < MOST_ROUNDS && System.nanoTime() < end);
        return made + make(calls.deletes());
    }

    private int make(List<TrainingCall> calls) {
        return (int) calls.stream().filter(this::isAnswered).count();
    }

    private boolean isAnswered(TrainingCall call) {
        try {
            client.send(request(call), BodyHandlers.discarding());
            return true;
        } catch (IOException | IllegalArgumentException notAsked) {
            return false; // it is not up yet, or a client has no way to say this
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(TrainingCall call) {
        var request = HttpRequest.newBuilder(URI.create(address + call.path())).timeout(ANSWER);
        call.headers().forEach(request::header);
        var body =
                call.body().isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(call.body());
        return request.method(call.method(), body).build();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
