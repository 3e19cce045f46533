import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Keeps a ledger through the service, over many connections at once, and writes down what the
 * database must hold at the end.
 *
 * <p>{@code java bench/client/Ledger.java PORT CONNECTIONS SECONDS TOKEN FILE} prints a line of JSON. The
 * file gets a line {@code is ID REFERENCE AMOUNT} for each entry that is there, and a line {@code may REFERENCE}
 * for each whose writing was never answered.
 */
public final class Ledger {

    private record Load(int port, long end, String token) {}

    private Ledger() {}

    public static void main(String[] args) throws Exception {
        int connections = Integer.parseInt(args[1]);
        long end = System.nanoTime() + (long) (Double.parseDouble(args[2]) * 1e9);
        var load = new Load(Integer.parseInt(args[0]), end, args[3]);
        List<Keeper> keepers = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            keepers.add(new Keeper(load, i));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(keepers)) {
                done.get();
            }
        }
        try (var out = new PrintWriter(args[4], StandardCharsets.UTF_8)) {
            keepers.forEach(keeper -> keeper.tell(out));
        }
        long[] micros =
                keepers.stream().flatMapToLong(keeper -> keeper.micros.build()).sorted().toArray();
        System.out.printf(
                "{\"reads\":%d,\"writes\":%d,\"refused\":%d,\"broken\":%d,\"wrong\":%d,\"p50\":%d,\"p99\":%d}%n",
                sum(keepers, k -> k.reads),
                sum(keepers, k -> k.writes),
                sum(keepers, k -> k.refused),
                sum(keepers, k -> k.broken),
                sum(keepers, k -> k.wrong),
                micros[micros.length / 2],
                micros[(int) (micros.length * 0.99)]);
    }

    private static long sum(List<Keeper> keepers, ToLongFunction<Keeper> of) {
        return keepers.stream().mapToLong(of).sum();
    }

    /** Writes and reads entries of its own over one connection; nobody else touches them. */
    private static final class Keeper implements Callable<Void> {

        private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

        /** An entry as it was last answered. */
        private record Entry(String reference, long amount) {}

        private final Load load;
        private final int number;
        private final Random random;
        private final Map<Long, Entry> entries = new LinkedHashMap<>();
        private final List<String> unknown = new ArrayList<>();
        private final LongStream.Builder micros = LongStream.builder();
        private Connection connection;
        private int written;
        private long reads;
        private long writes;
        private long refused;
        private long broken;
        private long wrong;

        Keeper(Load load, int number) {
            this.load = load;
            this.number = number;
            this.random = new Random(number);
        }

        @Override
        public Void call() throws IOException {
            connection = new Connection(load.port());
            while (System.nanoTime() < load.end()) {
                if (entries.isEmpty()) {
                    insert();
                    continue;
                }
                long id = entries.keySet().iterator().next();
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> insert();
                    case 3 -> change(id);
                    case 4 -> delete(id);
                    default -> read(id);
                }
            }
            connection.close();
            return null;
        }

        private void insert() throws IOException {
            var entry = new Entry(number + "-" + written++, random.nextInt(1_000_000));
            var answer = send("POST /entries", json(entry));
            if (answer == null) {
                unknown.add(entry.reference());
            } else if (answer.status() == 201) {
                writes++;
                var id = ID.matcher(answer.text());
                if (id.find() && answer.text().contains("\"amount\":" + entry.amount())) {
                    entries.put(Long.valueOf(id.group(1)), entry);
                } else {
                    wrong++;
                }
            } else {
                refuse(answer);
            }
        }

        private void change(long id) throws IOException {
            var changed = new Entry(entries.get(id).reference(), random.nextInt(1_000_000));
            var answer = send("PATCH /entries/" + id, "{\"amount\":" + changed.amount() + "}");
            if (answer == null) {
                unknown.add(entries.remove(id).reference());
            } else if (answer.status() == 200) {
                writes++;
                entries.put(id, changed);
            } else {
                refuse(answer);
            }
        }

        private void delete(long id) throws IOException {
            var answer = send("DELETE /entries/" + id, "");
            if (answer == null) {
                unknown.add(entries.remove(id).reference());
            } else if (answer.status() == 204) {
                writes++;
                entries.remove(id);
            } else {
                refuse(answer);
            }
        }

        private void read(long id) throws IOException {
            var answer = send("GET /entries/" + id, "");
            if (answer != null && answer.status() == 200) {
                reads++;
                // An entry that was written must be read as it was written.
                if (!answer.text().contains("\"amount\":" + entries.get(id).amount() + "}")) {
                    wrong++;
                }
            } else if (answer != null) {
                refuse(answer);
            }
        }

        /** A service that is full may say so, and must then have done nothing; all else is amiss. */
        private void refuse(Connection.Answer answer) {
            refused++;
            if (answer.status() != 503) {
                wrong++;
            }
        }

        /** The answer; null when the connection broke, so that nobody knows what was done. */
        private Connection.Answer send(String line, String body) throws IOException {
            long start = System.nanoTime();
            try {
                var answer = connection.call(request(line, body));
                micros.add((System.nanoTime() - start) / 1000);
                return answer;
            } catch (IOException e) {
                broken++;
                connection.close();
                connection = new Connection(load.port());
                return null;
            }
        }

        private byte[] request(String line, String body) {
            String type = line.startsWith("PATCH") ? "merge-patch+json" : "json";
            String content =
                    body.isEmpty()
                            ? ""
                            : "Content-Type: application/%s\r\nContent-Length: %d\r\n"
                                    .formatted(type, body.length());
            return (line
                            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                            + load.token()
                            + "\r\n"
                            + content
                            + "\r\n"
                            + body)
                    .getBytes(StandardCharsets.US_ASCII);
        }

        private static String json(Entry entry) {
            return "{\"reference\":\"%s\",\"amount\":%d}"
                    .formatted(entry.reference(), entry.amount());
        }

        void tell(PrintWriter out) {
            entries.forEach((id, e) -> out.println("is " + id + " " + e.reference() + " " + e.amount()));
            unknown.forEach(reference -> out.println("may " + reference));
        }
    }
}
