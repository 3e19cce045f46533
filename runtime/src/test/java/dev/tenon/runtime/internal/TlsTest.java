package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.internal.service.StartFailure;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTPS and the certificates of both sides, with an authority made for the test. */
final class TlsTest {

    private static final String LIVE = "/health/live";

    @TempDir static Path folder;

    private static TestCertificates issued;

    @BeforeAll
    static void issue() {
        issued = TestCertificates.create(folder);
    }

    private static Service start(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("tenon.tls.certificate", issued.certificate("server"));
        settings.put("tenon.tls.key", issued.key("server"));
        settings.put("tenon.tls.port", "-1");
        settings.put("tenon.tls.reload", "100ms");
        settings.putAll(more);
        return RunningSample.start(settings);
    }

    private static Map<String, Object> callers(String auth) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("sample.auth", "open");
        settings.put("tenon.tls.client-auth", auth);
        settings.put("tenon.tls.client-ca", issued.certificate("ca"));
        settings.put("tenon.tls.roles.billing", "petstore_a");
        settings.put("tenon.tls.roles.admin", "petstore_a");
        settings.put("tenon.tls.roles." + TestCertificates.QUOTED, "petstore_b");
        return settings;
    }

    @Test
    void httpsTakesThePlaceOfHttp() {
        try (Service service = start(Map.of())) {
            RawHttp.Answer answer = SecureCaller.get(issued.caller(null), service.port(), LIVE);
            assertThat(answer.status()).as(answer.head()).isEqualTo(200);
            assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
            assertThat(service.uri().toString()).startsWith("https://localhost:");
            assertThat(service.banner()).contains("ready on https://localhost:");
            assertThat(service.ports()).hasSize(1);
            // Somebody who speaks plain HTTP to it is not answered, and not logged at length.
            try (CapturedLog log = CapturedLog.of("ROOT")) {
                assertThat(
                                RawHttp.send(service.port(), "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                                        .status())
                        .isZero();
                assertThat(log.messages()).isEmpty();
            }
        }
    }

    @Test
    void httpsStandsBesidesHttpWhenAsked() {
        try (Service service = start(Map.of("tenon.tls.plain", "true", "tenon.tls.hsts", "0s"))) {
            assertThat(service.ports()).hasSize(2);
            int plain =
                    service.ports().stream()
                            .filter(port -> port != service.port())
                            .findFirst()
                            .get();
            assertThat(RawHttp.request(plain, "GET " + LIVE + " HTTP/1.1", List.of(), "").status())
                    .isEqualTo(200);
            RawHttp.Answer answer = SecureCaller.get(issued.caller(null), service.port(), LIVE);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.head()).doesNotContain("Strict-Transport");
        }
    }

    /** A slow body and a refused one are answered over TLS as they are without it. */
    @Test
    void limitsHoldOverTls() {
        try (Service service =
                start(
                        Map.of(
                                "tenon.limits.body-timeout",
                                "2s",
                                "tenon.limits.head-timeout",
                                "2s"))) {
            SSLContext caller = issued.caller(null);
            String post = "POST /pets HTTP/1.1\r\nHost: a\r\nContent-Length: ";
            assertThat(SecureCaller.send(caller, service.port(), post + "9\r\n\r\n{").status())
                    .isEqualTo(408);
            String large = " ".repeat(3_000_000);
            assertThat(
                            SecureCaller.send(
                                            caller,
                                            service.port(),
                                            post + "3000000\r\n\r\n" + large)
                                    .status())
                    .isEqualTo(413);
            try (RawConnection silent = RawConnection.open(service.port())) {
                assertThat(silent.write("\u0016\u0003\u0001").readToEnd()).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "good, 200",
        "quoted, 200",
        "unknown, 403",
        "expired, 0",
        "early, 0",
        "foreign, 0",
        "two, 0",
        "server-only, 0",
        "revoked, 0",
        ", 0",
    })
    void whoNeedsACertificateShowsAGoodOne(String alias, int status) {
        Map<String, Object> settings = callers("need");
        settings.put("tenon.tls.crl", issued.revocations("revoked"));
        try (Service service = start(settings)) {
            RawHttp.Answer answer =
                    SecureCaller.get(issued.caller(alias), service.port(), "/notes");
            assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        }
    }

    @Test
    void aCertificateIsOneWayToBeKnown() {
        try (Service service = start(callers("want"))) {
            int port = service.port();
            assertThat(SecureCaller.get(issued.caller("good"), port, "/notes").status())
                    .isEqualTo(200);
            assertThat(SecureCaller.get(issued.caller(null), port, "/notes").status())
                    .isEqualTo(401);
            String token = "Authorization: Bearer role=petstore_a;tenant=1";
            assertThat(SecureCaller.get(issued.caller(null), port, "/notes", token).status())
                    .isEqualTo(200);
            assertThat(SecureCaller.get(issued.caller("good"), port, "/notes", token).status())
                    .isEqualTo(401);
            assertThat(SecureCaller.get(issued.caller("expired"), port, "/notes", token).status())
                    .isZero();
        }
    }

    @Test
    void aTrustedProxyPassesCertificatesOn() {
        Map<String, Object> settings = callers("none");
        settings.put("tenon.proxies", "127.0.0.1");
        settings.put("tenon.tls.certificate-header", "Client-Cert");
        try (Service service = start(settings)) {
            assertThat(passed(service, binary("good"))).isEqualTo(200);
            assertThat(passed(service, escaped("good"))).isEqualTo(200);
            assertThat(passed(service, binary("quoted"))).isEqualTo(200);
            assertThat(passed(service, binary("unknown"))).isEqualTo(403);
            for (String alias : List.of("expired", "early", "foreign", "two")) {
                assertThat(passed(service, binary(alias))).as(alias).isEqualTo(401);
            }
            assertThat(passed(service, ":bm9uZQ==:")).isEqualTo(401);
            assertThat(passed(service, "CN=billing")).isEqualTo(401);
            assertThat(passed(service, binary("good") + "\r\nClient-Cert: " + binary("good")))
                    .isEqualTo(401);
            assertThat(passed(service, "")).isEqualTo(401);
        }
        settings.put("tenon.proxies", "10.0.0.1");
        try (Service service = start(settings)) {
            assertThat(passed(service, binary("good"))).isEqualTo(401);
        }
    }

    private static int passed(Service service, String value) {
        RawHttp.Answer answer =
                SecureCaller.get(
                        issued.caller(null), service.port(), "/notes", "Client-Cert: " + value);
        if (answer.status() == 401) {
            assertThat(answer.header("WWW-Authenticate")).isNotEmpty();
        }
        return answer.status();
    }

    private static String binary(String alias) {
        try {
            return ':' + Base64.getEncoder().encodeToString(issued.x509(alias).getEncoded()) + ':';
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String alias) {
        return URLEncoder.encode(issued.certificateText(alias), StandardCharsets.US_ASCII)
                .replace("+", "%20");
    }

    @Test
    void newFilesAreUsedAndBadOnesAreNot() throws IOException {
        String certificate = issued.write("own.crt", issued.certificateText("server"));
        String key = issued.write("own.key", issued.keyText("server"));
        SSLContext caller = issued.caller(null);
        try (Service service =
                        start(Map.of("tenon.tls.certificate", certificate, "tenon.tls.key", key));
                CapturedLog log = CapturedLog.of("tenon.tls")) {
            assertThat(SecureCaller.shown(caller, service.port())).isEqualTo(issued.x509("server"));
            issued.write("own.crt", issued.certificateText("old-server"));
            issued.write("own.key", issued.keyText("old-server"));
            RawConnection.pause(Duration.ofMillis(700));
            assertThat(SecureCaller.shown(caller, service.port())).isEqualTo(issued.x509("server"));
            assertThat(log.messages())
                    .anyMatch(line -> line.contains("own.crt expired at"))
                    .hasSizeLessThan(4);
            issued.write("own.key", issued.keyText("next"));
            issued.write("own.crt", issued.certificateText("next"));
            for (int i = 0; i < 50 && !log.messages().toString().contains("in use"); i++) {
                RawConnection.pause(Duration.ofMillis(100));
            }
            assertThat(SecureCaller.shown(caller, service.port())).isEqualTo(issued.x509("next"));
        }
    }

    /** Whoever is connected when its certificate is revoked is connected no more. */
    @Test
    void aRevokedCertificateEndsItsConnections() throws IOException {
        Map<String, Object> settings = callers("need");
        settings.put("tenon.tls.crl", issued.revocations("unknown"));
        try (Service service = start(settings);
                SSLSocket open = SecureCaller.open(issued.caller("good"), service.port());
                SSLSocket other = SecureCaller.open(issued.caller("quoted"), service.port())) {
            open.startHandshake();
            other.startHandshake();
            issued.revocations("good");
            assertThat(open.getInputStream().read()).isEqualTo(-1);
            other.getOutputStream()
                    .write(
                            "GET /notes HTTP/1.1\r\nHost: a\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(other.getInputStream().read()).isEqualTo('H');
            assertThat(SecureCaller.get(issued.caller("good"), service.port(), "/notes").status())
                    .isZero();
        }
    }

    /** Whoever is connected when its certificate expires is connected no more. */
    @Test
    void anExpiredCertificateEndsItsConnection() throws IOException {
        try (Service service = start(callers("need"))) {
            issued.issueFor("brief", 8);
            try (SSLSocket open = SecureCaller.open(issued.caller("brief"), service.port())) {
                open.startHandshake();
                open.getOutputStream()
                        .write(
                                "GET /notes HTTP/1.1\r\nHost: a\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                byte[] all = open.getInputStream().readAllBytes();
                assertThat(RawHttp.parse(all).status()).isEqualTo(200);
                assertThat(issued.x509("brief").getNotAfter().toInstant())
                        .isBetween(Instant.now().minusSeconds(3), Instant.now().plusSeconds(3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "old-server.crt | old-server.key | tenon.tls.certificate: * expired at 20",
                "early.crt | early.key | tenon.tls.certificate: * is not valid before 20",
                "server.crt | good.key | tenon.tls.key: * holds the key of another certificate",
                "server.crt | none.key | tenon.tls.key: there is no file",
                "server.crt | server.crt | tenon.tls.key: * holds no key in PKCS #8",
                "server.key | server.key | tenon.tls.certificate: * holds no certificate in PEM",
                "server.crt | secret.key | tenon.tls.key: * holds a key with a password",
                "server.crt | garbage.key | tenon.tls.key: * holds no key of the kind",
                "server.crt | '' | tenon.tls.certificate and tenon.tls.key come together",
            })
    void aBadFileIsToldAtStart(String certificate, String key, String message) throws IOException {
        for (String alias : List.of("old-server", "early", "server", "good")) {
            issued.certificate(alias);
            issued.key(alias);
        }
        issued.write(
                "secret.key",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                        + "AAAA\n"
                        + "-----END ENCRYPTED PRIVATE KEY-----\n");
        issued.write(
                "garbage.key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        Map<String, Object> settings = new HashMap<>();
        settings.put("tenon.tls.certificate", folder.resolve(certificate).toString());
        if (!key.isEmpty()) {
            settings.put("tenon.tls.key", folder.resolve(key).toString());
        }
        String secret = Files.readString(Path.of(issued.key("good"))).substring(40, 80);
        assertThatThrownBy(() -> RunningSample.startAsIs(settings))
                .isInstanceOf(StartFailure.class)
                .hasMessageMatching("\\Q" + message.replace("*", "\\E.*\\Q") + "\\E.*")
                .hasMessageNotContaining(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tenon.tls.client-auth", "tenon.tls.crl", "tenon.tls.certificate-header"})
    void whatNeedsIssuersSaysSo(String setting) {
        String value = setting.endsWith("auth") ? "need" : "x";
        assertThatThrownBy(() -> RunningSample.startAsIs(Map.of(setting, value)))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(setting + " needs tenon.tls");
    }
}
