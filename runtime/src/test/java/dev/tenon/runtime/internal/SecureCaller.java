package dev.tenon.runtime.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks HTTP over TLS, and tells how that went. */
final class SecureCaller {

    private static final int PATIENCE_MILLIS = 10_000;

    private SecureCaller() {}

    /** The answer to a request that ends the connection; status 0 when TLS did not come about. */
    static RawHttp.Answer send(SSLContext context, int port, String request) {
        try (SSLSocket socket = open(context, port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return RawHttp.parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            return new RawHttp.Answer(0, String.valueOf(e.getMessage()), "", "");
        }
    }

    /** Sends a GET. */
    static RawHttp.Answer get(SSLContext context, int port, String path, String... headers) {
        return send(
                context,
                port,
                "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
                        .formatted(
                                path,
                                headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n"));
    }

    static SSLSocket open(SSLContext context, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** The certificate a service shows. */
    static X509Certificate shown(SSLContext context, int port) throws IOException {
        try (SSLSocket socket = open(context, port)) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }
}
