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
 * Stands between driver and server and counts messages of the frontend/backend protocol 3.0: Sync
 * from the driver, ReadyForQuery from the server. Takes one connection after another.
 */
final class CountingProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final URI server;
    private final AtomicInteger syncs = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();

    private CountingProxy(ServerSocket listener, URI server) {
        this.listener = listener;
        this.server = server;
    }

    static CountingProxy to(String jdbcUrl) throws IOException {
        URI server = URI.create(jdbcUrl.substring("jdbc:".length()));
        CountingProxy proxy =
                new CountingProxy(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()), server);
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    String url() {
        return "jdbc:postgresql://localhost:"
                + listener.getLocalPort()
                + server.getPath()
                + "?sslmode=disable&gssEncMode=disable";
    }

    void forget() {
        syncs.set(0);
        answers.set(0);
    }

    int syncs() {
        return syncs.get();
    }

    int answers() {
        return answers.get();
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
                // Small messages in a row would wait for each other's acknowledgements.
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> relay(client, upstream, true));
                Thread.ofVirtual().start(() -> relay(upstream, client, false));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void relay(Socket from, Socket to, boolean fromDriver) {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(from.getInputStream());
            DataOutputStream out = new DataOutputStream(to.getOutputStream());
            if (fromDriver) {
                message(in, out); // the start-up message has no type
            }
            while (true) {
                int type = in.read();
                if (type < 0) {
                    return;
                }
                count(type, fromDriver); // before anybody can have an answer to it
                out.write(type);
                message(in, out);
            }
        } catch (IOException _) {
            // One end is gone: so is the connection.
        }
    }

    private void count(int type, boolean fromDriver) {
        if (fromDriver && type == 'S') {
            syncs.incrementAndGet();
        }
        if (!fromDriver && type == 'Z') {
            answers.incrementAndGet();
        }
    }

    private static void message(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        out.writeInt(length);
        out.write(in.readNBytes(length - Integer.BYTES));
        out.flush();
    }
}
