package dev.tenon.suite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A source of public keys on this machine, which can be made to misbehave. */
final class KeyServer implements AutoCloseable {

    /** What it does when it is asked. */
    enum Mood {
        WELL,
        BROKEN,
        SLOW,
        HUGE,
        HTML,
        REDIRECT
    }

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String keys = "{\"keys\":[]}";
    private volatile Mood mood = Mood.WELL;

    KeyServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/jwks", this::answer);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
    }

    /** Gives this set of keys from now on. */
    void give(String jwks) {
        keys = jwks;
    }

    void be(Mood next) {
        mood = next;
    }

    /** How often it was asked. */
    int fetches() {
        return fetches.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        try (exchange) {
            switch (mood) {
                case WELL -> send(exchange, 200, "application/json", keys);
                case BROKEN -> send(exchange, 500, "text/plain", "broken");
                case HTML -> send(exchange, 200, "text/html", "<html><body>Sign in</body></html>");
                case REDIRECT -> {
                    exchange.getResponseHeaders().set("Location", "file:///etc/passwd");
                    send(exchange, 302, "text/plain", "");
                }
                case SLOW -> Thread.sleep(30_000);
                case HUGE -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] block = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 16_384; i++) {
                        exchange.getResponseBody().write(block);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
