package dev.tenon.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection that sends exactly the bytes it is given, and repairs nothing. */
final class Wire implements AutoCloseable {

    /** How long an answer may take; longer is a hang. */
    static final int PATIENCE_MILLIS = 15_000;

    /** How long a connection that stays open is watched for more, once an answer is complete. */
    private static final int QUIET_MILLIS = 250;

    private static final int BUFFER = 65_536;

    private final Socket socket;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private boolean ended;
    private boolean silent;

    Wire(int port) throws IOException {
        this(port, "127.0.0.1", BUFFER);
    }

    /** From one of the addresses of loopback, with a buffer of about so many bytes for answers. */
    Wire(int port, String from, int buffer) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(buffer);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setTcpNoDelay(true);
    }

    /** Sends bytes; a service that no longer reads them is none of the sender's business. */
    void send(byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException _) {
            // What it answered before is what counts.
        }
    }

    void send(String bytes) {
        send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Sends bytes while answers are read, as many as come until the connection ends or is quiet.
     */
    List<Answer> exchange(byte[] bytes) throws IOException {
        Thread writer = Thread.startVirtualThread(() -> send(bytes));
        List<Answer> answers = readAll(bytes.length >= 5 && isHead(bytes));
        writer.interrupt();
        return answers;
    }

    /** The next answers, as many as come until the connection ends or is quiet. */
    List<Answer> readAll(boolean head) throws IOException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!ended) {
            long left = (end - System.nanoTime()) / 1_000_000;
            List<Answer> answers = answers(head);
            int wait = (int) (answers.isEmpty() ? left : Math.min(left, QUIET_MILLIS));
            if (wait <= 0 || !fill(wait)) {
                silent = answers.isEmpty();
                break;
            }
        }
        return answers(head);
    }

    /** Reads until so many answers are complete. */
    List<Answer> read(int count) throws IOException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        List<Answer> answers = answers(false);
        while (answers.size() < count && !ended) {
            int left = (int) ((end - System.nanoTime()) / 1_000_000);
            if (left <= 0 || !fill(left)) {
                silent = true;
                break;
            }
            answers = answers(false);
        }
        return answers;
    }

    /** Whether the service closes the connection within the time. */
    boolean closesWithin(int millis) throws IOException {
        long end = System.nanoTime() + millis * 1_000_000L;
        while (!ended) {
            int left = (int) ((end - System.nanoTime()) / 1_000_000);
            if (left <= 0 || !fill(left)) {
                return ended;
            }
        }
        return true;
    }

    /** Whether the patience ran out before an answer came. */
    boolean isSilent() {
        return silent;
    }

    /** Everything that came. */
    String raw() {
        return received.toString(StandardCharsets.ISO_8859_1);
    }

    void forget() {
        received.reset();
    }

    Socket socket() {
        return socket;
    }

    /** Reads some bytes; false when none came in time. */
    private boolean fill(int millis) throws IOException {
        byte[] buffer = new byte[16_384];
        socket.setSoTimeout(millis);
        try {
            InputStream in = socket.getInputStream();
            int count = in.read(buffer);
            if (count < 0) {
                ended = true;
            } else {
                received.write(buffer, 0, count);
            }
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            ended = true; // reset by the service
            return true;
        }
    }

    private List<Answer> answers(boolean head) {
        List<Answer> found = new ArrayList<>();
        String text = raw();
        int at = 0;
        while (true) {
            int end = text.indexOf("\r\n\r\n", at);
            if (end < 0) {
                return found;
            }
            Answer bare = new Answer(status(text, at), text.substring(at, end), "");
            String length = bare.header("Content-Length");
            int from = end + 4;
            int size = head || length.isEmpty() ? 0 : Integer.parseInt(length);
            if (text.length() < from + size) {
                return found;
            }
            if (bare.status() >= 200) {
                found.add(
                        new Answer(bare.status(), bare.head(), text.substring(from, from + size)));
            }
            at = from + size;
        }
    }

    private static int status(String text, int at) {
        String line = text.substring(at, Math.min(text.length(), at + 12));
        return line.matches("HTTP/1\\.[01] \\d{3}") ? Integer.parseInt(line.substring(9)) : 999;
    }

    private static boolean isHead(byte[] bytes) {
        return new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }
}
