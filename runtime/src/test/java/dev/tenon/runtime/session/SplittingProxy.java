package dev.tenon.runtime.session;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Behaves like an engine that commits after each statement of a pipeline: adds a Sync behind every
 * Execute, and keeps the extra ReadyForQuery messages from the driver.
 */
final class SplittingProxy implements AutoCloseable {

    private static final byte[] SYNC = {'S', 0, 0, 0, 4};

    private final ServerSocket listener;
    private final URI server;

    private SplittingProxy(ServerSocket listener, URI server) {
        this.listener = listener;
        this.server = server;
    }

    static SplittingProxy to(String jdbcUrl) throws IOException {
        URI server = URI.create(jdbcUrl.substring("jdbc:".length()));
        ServerSocket listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        SplittingProxy proxy = new SplittingProxy(listener, server);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    String url() {
        return "jdbc:postgresql://localhost:%d%s?sslmode=disable&gssEncMode=disable"
                .formatted(listener.getLocalPort(), server.getPath());
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket upstream = new Socket(server.getHost(), server.getPort());
                AtomicInteger extra = new AtomicInteger();
                Thread.ofVirtual().start(() -> fromDriver(client, upstream, extra));
                Thread.ofVirtual().start(() -> fromServer(upstream, client, extra));
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void fromDriver(Socket driver, Socket server, AtomicInteger extra) {
        try (driver;
                server) {
            DataInputStream in = new DataInputStream(driver.getInputStream());
            DataOutputStream out = new DataOutputStream(server.getOutputStream());
            send(out, -1, body(in)); // the start-up message has no type
            for (int type = in.read(); type >= 0; type = in.read()) {
                send(out, type, body(in));
                if (type == 'E') {
                    extra.incrementAndGet();
                    out.write(SYNC);
                }
            }
        } catch (IOException _) {
            // One end is gone: so is the connection.
        }
    }

    private static void fromServer(Socket server, Socket driver, AtomicInteger extra) {
        try (driver;
                server) {
            DataInputStream in = new DataInputStream(server.getInputStream());
            DataOutputStream out = new DataOutputStream(driver.getOutputStream());
            for (int type = in.read(); type >= 0; type = in.read()) {
                byte[] body = body(in);
                if (type != 'Z' || extra.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
                    send(out, type, body);
                }
            }
        } catch (IOException _) {
            // One end is gone: so is the connection.
        }
    }

    private static byte[] body(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt() - Integer.BYTES);
    }

    private static void send(DataOutputStream out, int type, byte[] body) throws IOException {
        if (type >= 0) {
            out.write(type);
        }
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
        out.flush();
    }
}
