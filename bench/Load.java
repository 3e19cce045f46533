import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Sends requests over connections that are kept, variant after variant, round after round, so that
 * what disturbs the machine disturbs all variants alike.
 *
 * <p>{@code java bench/Load.java PORT CONNECTIONS SECONDS ROUNDS NAME=PATH[|HEADER]...} prints a line
 * a round and variant: name, round, requests a second. Any answer but 200 ends the run.
 */
public final class Load {

    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

    private Load() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int connections = Integer.parseInt(args[1]);
        double seconds = Double.parseDouble(args[2]);
        int rounds = Integer.parseInt(args[3]);
        for (int round = 0; round <= rounds; round++) {
            for (int i = 4; i < args.length; i++) {
                int equals = args[i].indexOf('=');
                byte[] request = request(args[i].substring(equals + 1));
                double rate = run(port, connections, seconds, request);
                // The first round warms up.
                if (round > 0) {
                    System.out.printf("%s %d %.0f%n", args[i].substring(0, equals), round, rate);
                }
            }
        }
    }

    private static byte[] request(String variant) {
        String[] parts = variant.split("\\|", 2);
        String header = parts.length == 1 ? "" : parts[1] + "\r\n";
        return ("GET " + parts[0] + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static double run(int port, int connections, double seconds, byte[] request)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Long>> callers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                callers.add(() -> call(port, end, request));
            }
            long sum = 0;
            for (var calls : threads.invokeAll(callers)) {
                sum += calls.get();
            }
            return sum * 1e9 / (System.nanoTime() - start);
        }
    }

    private static long call(int port, long end, byte[] request) throws IOException {
        long count = 0;
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            var in = new BufferedInputStream(socket.getInputStream(), 16384);
            while (System.nanoTime() < end) {
                out.write(request);
                read(in);
                count++;
            }
        }
        return count;
    }

    /** Reads an answer whose length its head tells. */
    private static void read(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("not what was asked for: " + status);
        }
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "content-length: ", 0, LENGTH.length)) {
                length = Integer.parseInt(line.substring(LENGTH.length));
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
