import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Sends requests at a pace, as callers do who do not wait for each other, and measures each from the
 * moment it was due: a server that stops for a while is charged for all who came meanwhile.
 *
 * <p>{@code java bench/client/Pace.java PORT CONNECTIONS SECONDS SHARE HEAD} first sends as fast as
 * it can for that time, then at that share of the rate it reached, and prints a line of JSON. {id} in
 * the head becomes a random number from 1 to 100000.
 */
public final class Pace {

    private record Load(int port, int connections, double seconds, String head) {}

    /** When requests are due: one each so many nanoseconds; 0 for as soon as possible. */
    private record Beat(long start, long end, long every) {}

    private Pace() {}

    public static void main(String[] args) throws Exception {
        var load =
                new Load(
                        Integer.parseInt(args[0]),
                        Integer.parseInt(args[1]),
                        Double.parseDouble(args[2]),
                        args[4]);
        run(load, 0);
        double peak = run(load, 0).length / load.seconds();
        double rate = peak * Double.parseDouble(args[3]);
        long[] nanos = run(load, rate);
        Arrays.sort(nanos);
        System.out.printf(
                "{\"peak\":%.0f,\"rate\":%.0f,\"p50\":%d,\"p99\":%d}%n",
                peak, nanos.length / load.seconds(), at(nanos, 0.5), at(nanos, 0.99));
    }

    /** Microseconds that this share of the requests did not exceed. */
    private static long at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1000;
    }

    private static long[] run(Load load, double rate)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(load.connections())) {
            long start = System.nanoTime();
            long every = rate == 0 ? 0 : (long) (load.connections() * 1e9 / rate);
            List<Callable<LongStream>> callers = new ArrayList<>();
            for (int i = 0; i < load.connections(); i++) {
                long from = start + every * i / load.connections();
                var beat = new Beat(from, start + (long) (load.seconds() * 1e9), every);
                callers.add(() -> call(load, beat));
            }
            LongStream all = LongStream.empty();
            for (var one : threads.invokeAll(callers)) {
                all = LongStream.concat(all, one.get());
            }
            return all.toArray();
        }
    }

    private static LongStream call(Load load, Beat beat) throws IOException {
        var nanos = LongStream.builder();
        try (var connection = new Connection(load.port())) {
            for (long due = beat.start(); due < beat.end(); due += beat.every()) {
                long now = System.nanoTime();
                if (beat.every() == 0) {
                    due = now;
                } else {
                    for (; now < due; now = System.nanoTime()) {
                        LockSupport.parkNanos(due - now);
                    }
                }
                int status = connection.call(request(load.head())).status();
                if (status != 200) {
                    throw new IOException("not what was asked for: " + status);
                }
                nanos.add(System.nanoTime() - due);
            }
        }
        return nanos.build();
    }

    private static byte[] request(String head) {
        int id = ThreadLocalRandom.current().nextInt(100_000) + 1;
        return (head.replace("{id}", Integer.toString(id)) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
