package dev.tenon.runtime.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends exactly these bytes and reads what comes back, as no client that repairs requests would.
 */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 10_000;

    private RawHttp() {}

    /**
     * An answer.
     *
     * @param status of the first answer; 0 when none came
     * @param head status line and headers of it
     * @param body its body, by its Content-Length
     * @param rest what came after it
     */
    record Answer(int status, String head, String body, String rest) {

        /** The value of a header; empty for none. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Sends text, each character one byte, and reads until the service closes the connection. */
    static Answer send(int port, String request) {
        return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends a request in HTTP/1.1 that asks to close; {@code lines} are its further headers. */
    static Answer request(int port, String line, List<String> lines, String body) {
        List<String> all = new ArrayList<>(List.of(line, "Host: localhost", "Connection: close"));
        all.addAll(lines);
        return send(port, String.join("\r\n", all) + "\r\n\r\n" + body);
    }

    /** Sends bytes and reads until the service closes the connection. */
    static Answer send(int port, byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            Thread writer = Thread.startVirtualThread(() -> write(socket, request));
            Answer answer = parse(read(socket.getInputStream()));
            writer.interrupt();
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Socket socket, byte[] request) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
        } catch (IOException e) {
            // The service may stop reading: what it answered is what counts.
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        in.transferTo(bytes);
        return bytes.toByteArray();
    }

    static Answer parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, text, "", "");
        }
        String head = text.substring(0, end);
        Answer bare = new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, "", "");
        String length = bare.header("Content-Length");
        String after = text.substring(end + 4);
        int size = length.isEmpty() ? 0 : Math.min(after.length(), Integer.parseInt(length));
        return new Answer(bare.status(), head, after.substring(0, size), after.substring(size));
    }
}
