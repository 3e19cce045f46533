package dev.tenon.runtime.internal;

import static dev.tenon.runtime.internal.LoginSample.basic;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.security.TokenSigner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What callers prove themselves with is in no log, whether it was right, wrong or of no use. */
final class SecretsInLogsTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String JSON = "Content-Type: application/json";
    private static final String CLAIM = "claim-of-the-caller";

    private final List<String> secrets = new ArrayList<>(List.of(LoginSample.SECRET, CLAIM));

    @Test
    void areNowhere() throws InterruptedException {
        try (CapturedLog faults = CapturedLog.of("ROOT");
                CapturedLog log = CapturedLog.of("tenon.access");
                Service service = LoginSample.start(Map.of("tenon.login.cache", "0s"))) {
            tokens(service);
            passwords(service);
            clients(service);
            for (int i = 0; i < 100 && log.messages().size() < 48; i++) {
                Thread.sleep(20);
            }
            assertThat(log.messages()).hasSize(48);
            assertThat(
                            Stream.of(log, faults)
                                    .flatMap(each -> each.events().stream())
                                    .map(SecretsInLogsTest::text))
                    .allSatisfy(line -> assertThat(line).doesNotContain(secrets));
            assertThat(faults.messages()).contains("credentials could not be checked");
            assertThat(log.messages())
                    .anyMatch(line -> line.contains("\"subject\":\"ada\",\"role\":\"petstore_a\""));
        }
    }

    private void tokens(Service service) {
        TokenSigner signer = service.bean(TokenSigner.class);
        Map<String, Object> claims = Map.of("sub", "ada", "role", "petstore_a", "x", CLAIM);
        String good = signer.issue(claims, Duration.ofMinutes(1));
        String old = signer.issue(claims, Duration.ofMinutes(-9));
        String forged = good.substring(0, good.length() - 8) + "AAAAAAAA";
        for (String token : List.of(good, old, forged, good + ".five.parts", "no-token-at-all")) {
            secret(token);
            send(service, "GET /notes", "", "Authorization: Bearer " + token);
            send(service, "GET /notes/1", "", "Cookie: __Host-sid=" + token);
            send(service, "GET /notes?access_token=" + token, "", "X: 1");
            send(service, "GET /nowhere", "", "Authorization: Bearer " + token);
            send(service, "GET /notes", "", "Authorization: Digest " + token);
            send(service, "GET /health/ready", "", "Authorization: Bearer " + token);
        }
    }

    private void passwords(Service service) {
        for (String password : List.of("pass:wörd", "wrong-pass", "x".repeat(2000))) {
            secrets.add(password);
            secret(basic("ada", password).substring("Authorization: Basic ".length()));
            send(service, "GET /notes/1", "", basic("ada", password));
            LoginSample.plain(service, "GET /notes/1", "", basic("ada", password));
            send(service, "GET /notes/1", "", basic("broken", password));
            String body = "{\"username\":\"ada\",\"password\":\"%s\"}".formatted(password);
            RawHttp.Answer session = send(service, "POST /session", body, JSON);
            if (session.status() == 204) {
                secret(session.header("Set-Cookie").split("[=;]")[1]);
            }
        }
    }

    private void clients(Service service) {
        String secret =
                RunningSample.sql("select petstore.tenon_client_create('logs', '', 'petstore_a')");
        for (String shown : List.of(secret, "wrong-secret")) {
            secrets.add(shown);
            String form = "grant_type=client_credentials&client_id=logs&client_secret=" + shown;
            send(service, "POST /oauth/token", form, FORM);
            send(service, "POST /oauth/token?client_secret=" + shown, form, FORM);
            send(service, "POST /oauth/token", "{\"client_secret\":\"" + shown, JSON);
        }
    }

    private static RawHttp.Answer send(
            Service service, String line, String body, String... headers) {
        return LoginSample.send(service, line, body, headers);
    }

    /** A text, and its parts between dots as far as they say anything. */
    private void secret(String text) {
        for (String part : text.split("\\.")) {
            if (part.length() > 8 && !isHeader(part)) {
                secrets.add(part);
            }
        }
    }

    private static boolean isHeader(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return new String(bytes, StandardCharsets.UTF_8).startsWith("{\"alg\"");
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String text(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy thrown = event.getThrowableProxy();
                thrown != null;
                thrown = thrown.getCause()) {
            text.append('\n').append(thrown.getMessage());
        }
        return text.toString();
    }
}
