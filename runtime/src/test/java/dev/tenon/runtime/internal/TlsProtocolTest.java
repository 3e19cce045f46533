package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.internal.service.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How TLS is spoken: which versions, with which ciphers, and how often it is begun. */
final class TlsProtocolTest {

    @TempDir static Path folder;

    private static TestCertificates issued;

    @BeforeAll
    static void issue() {
        issued = TestCertificates.create(folder);
    }

    private static Service start(String alias) {
        return RunningSample.start(
                Map.of(
                        "tenon.tls.certificate", issued.certificate(alias),
                        "tenon.tls.key", issued.key(alias),
                        "tenon.tls.port", "-1"));
    }

    @Test
    void oldProtocolsAndWeakCiphersAreRefused() throws IOException {
        try (Service service = start("server")) {
            for (String protocol : List.of("TLSv1.2", "TLSv1.3")) {
                try (SSLSocket socket = SecureCaller.open(issued.caller(null), service.port())) {
                    socket.setEnabledProtocols(new String[] {protocol});
                    socket.startHandshake();
                    assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
                    assertThat(socket.getSession().getCipherSuite())
                            .containsAnyOf("GCM", "CHACHA20");
                }
            }
            try (SSLSocket socket = SecureCaller.open(issued.caller(null), service.port())) {
                socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                socket.setEnabledCipherSuites(
                        new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});
                assertThatThrownBy(socket::startHandshake)
                        .isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    /** Greetings by hand: no client of ours would still offer that. */
    @ParameterizedTest
    @CsvSource({
        "0303, c02f c030, 16, the new one of its kind",
        "0302, c013 c009 002f, 15, TLS 1.1",
        "0301, c013 c009 002f, 15, TLS 1.0",
        "0300, c013 c009 002f, 15, SSL 3.0",
        "0303, 009c 009d 003c 002f, 15, no forward secrecy",
        "0303, 009e 0067 0033, 15, groups of the server",
        "0303, c027 c013, 15, CBC",
        "0303, c011 0005 000a, 15, RC4 and 3DES",
        "0303, 0002 003b 00ff, 15, no encryption"
    })
    void whatIsOldIsAnsweredWithAnAlert(String version, String suites, String record, String what)
            throws IOException {
        try (Service service = start("rsa-server");
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(hello(version, suites.replace(" ", "")));
            assertThat(Integer.toHexString(socket.getInputStream().read()))
                    .as(what)
                    .isEqualTo(record);
        }
    }

    /** RFC 5246 §7.4.1.2, with the groups and signatures a client of today has. */
    private static byte[] hello(String version, String suites) {
        String extensions = "000a00040002001d" + "000b00020100" + "000d00080006040104030804";
        String body =
                version
                        + "5a".repeat(32)
                        + "00"
                        + "%04x".formatted(suites.length() / 2)
                        + suites
                        + "0100"
                        + "%04x".formatted(extensions.length() / 2)
                        + extensions;
        String message = "01" + "%06x".formatted(body.length() / 2) + body;
        return HexFormat.of().parseHex("160301" + "%04x".formatted(message.length() / 2) + message);
    }

    /** TLS 1.2 lets a caller ask for handshake after handshake, each a signature of ours. */
    @Test
    void oneConnectionHasOneHandshake() throws IOException {
        try (Service service = start("server");
                SSLSocket socket = SecureCaller.open(issued.caller(null), service.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            assertThatThrownBy(
                            () -> {
                                socket.startHandshake();
                                socket.getInputStream().read();
                            })
                    .hasMessageContaining("handshake_failure");
        }
    }
}
