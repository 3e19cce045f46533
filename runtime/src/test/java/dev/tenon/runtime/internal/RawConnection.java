package dev.tenon.runtime.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection in the hands of a test, which sends and reads when it likes. */
final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SMALL_BUFFER = 8192;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    static RawConnection open(int port) {
        return open(port, "127.0.0.1");
    }

    /** A connection from one of the addresses of this machine. */
    static RawConnection open(int port, String from) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends text, each character one byte; a peer that is gone is no matter. */
    RawConnection write(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // What came back is what counts.
        }
        return this;
    }

    /** Sends a text byte by byte with a pause after each, on a thread of its own. */
    RawConnection drip(String text, Duration pause) {
        Thread.startVirtualThread(() -> {
            for (int i = 0; i < text.length() && !socket.isClosed(); i++) {
                write(text.substring(i, i + 1));
                pause(pause);
            }
        });
        return this;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the next answer, by its Content-Length; status 0 when there is none. */
    RawHttp.Answer answer() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            int next;
            while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")
                    && (next = in.read()) >= 0) {
                bytes.write(next);
            }
            String length = RawHttp.parse(bytes.toByteArray()).header("Content-Length");
            bytes.write(in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length)));
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException("no answer and no end", e);
        } catch (IOException e) {
            // Cut: what came until then is the answer.
        }
        return RawHttp.parse(bytes.toByteArray());
    }

    /** Reads up to the end of the connection, and counts the bytes. */
    long readToEnd() {
        byte[] part = new byte[SMALL_BUFFER];
        long count = 0;
        try {
            int read;
            while ((read = socket.getInputStream().read(part)) >= 0) {
                count += read;
            }
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException("the connection stays open", e);
        } catch (IOException e) {
            // Cut is an end, too.
        }
        return count;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
