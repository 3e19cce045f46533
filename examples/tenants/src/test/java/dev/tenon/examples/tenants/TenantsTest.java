package dev.tenon.examples.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.RunningService;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what in the notes of two tenants, over HTTP and on a real PostgreSQL. */
final class TenantsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path LOGIN = Path.of("src/test/resources/login.sql");
    private static final String SECRET = "a secret of this test, of 32 bytes and some more";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private static final String ADA = token("{'sub':'ada','tenant':'acme','role':'tenant_user'}");
    private static final String ADA_EDITS =
            token("{'sub':'ada','tenant':'acme','role':'tenant_user','groups':['editors']}");
    private static final String BOB = token("{'sub':'bob','tenant':'bolt','role':'tenant_user'}");
    private static final String BOB_EDITS =
            token("{'sub':'ada','tenant':'bolt','role':'tenant_user','groups':['editors']}");
    private static final String BOB_ADMIN =
            token("{'sub':'ada','tenant':'bolt','role':'tenant_admin'}");
    private static final String NOBODY = "";

    private static EmbeddedPostgres postgres;
    private static RunningService service;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        for (Path file : migrations()) {
            execute(Files.readString(file));
        }
        execute(Files.readString(LOGIN));
        execute(
                """
                insert into tenants.tenant (id, name, listed)
                    values ('acme', 'Acme', true), ('bolt', 'Bolt', true), ('shy', 'Shy', false);
                """);
        service =
                RunningService.start(
                        Map.of(
                                "tenon.db.url", postgres.getJdbcUrl("tenants_service", "postgres"),
                                "tenon.jwt.secret", SECRET,
                                "tenon.port", -1));
    }

    /** Versioned files, then those that are run again when they change. */
    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted(Comparator.comparing(TenantsTest::isRepeatable).thenComparing(p -> p))
                    .toList();
        }
    }

    private static boolean isRepeatable(Path file) {
        return file.getFileName().toString().startsWith("R");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        postgres.close();
    }

    @Test
    void aNoteGetsItsTenantAndOwnerFromTheCaller() throws Exception {
        var created = send("POST", "/notes", ADA, "{'title':'Milk'}");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.body()).contains("\"owner\":\"ada\"", "\"source\":\"test\"");
        assertThat(created.body()).doesNotContain("tenant", "acme");
        assertThat(created.headers().firstValue("X-Notes-Left")).isPresent();
        assertThat(created.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("last_note=")
                .contains("Path=/notes", "HttpOnly", "Secure", "SameSite=Strict");
    }

    @ParameterizedTest
    @CsvSource({"tenantId, bolt", "owner, bob", "source, mail", "id, 7"})
    void whatTheServiceDecidesIsNoFieldOfABody(String field, String value) throws Exception {
        var body = "{'title':'Milk','" + field + "':'" + value + "'}";
        assertThat(send("POST", "/notes", ADA, body).statusCode()).isEqualTo(400);
    }

    @Test
    void anotherTenantReachesNothing() throws Exception {
        var note = create(ADA);
        for (var token : List.of(BOB, BOB_EDITS, BOB_ADMIN)) {
            assertThat(send("GET", note, token, "").statusCode()).isEqualTo(404);
            assertThat(send("GET", "/notes?limit=100", token, "").body()).doesNotContain("Secret");
        }
        for (var token : List.of(BOB_EDITS, BOB_ADMIN)) {
            assertThat(send("PATCH", note, token, "{'title':'Mine'}").statusCode()).isEqualTo(404);
        }
        assertThat(send("DELETE", note, BOB_ADMIN, "").statusCode()).isEqualTo(404);
        assertThat(send("PATCH", note, BOB, "{'title':'Mine'}").statusCode()).isEqualTo(403);
        assertThat(send("DELETE", note, BOB, "").statusCode()).isEqualTo(403);
        assertThat(send("GET", note, ADA, "").body()).contains("\"title\":\"Secret\"");
    }

    @Test
    void rolesAndGroupsSayWhoMayChange() throws Exception {
        var note = create(ADA);
        assertThat(send("PATCH", note, ADA, "{'title':'New'}").statusCode()).isEqualTo(403);
        var changed = send("PATCH", note, ADA_EDITS, "{'title':'New'}");
        assertThat(changed.body()).contains("\"title\":\"New\"", "\"owner\":\"ada\"");
        assertThat(send("DELETE", note, ADA_EDITS, "").statusCode()).isEqualTo(403);
        var admin = token("{'sub':'root','tenant':'acme','role':'tenant_admin'}");
        assertThat(send("DELETE", note, admin, "").statusCode()).isEqualTo(204);
        assertThat(send("GET", note, ADA, "").statusCode()).isEqualTo(404);
    }

    @Test
    void callersWithoutCredentialsSeeListedTenants() throws Exception {
        var tenants = send("GET", "/tenants", NOBODY, "");
        assertThat(tenants.statusCode()).isEqualTo(200);
        assertThat(tenants.body()).contains("Acme", "Bolt").doesNotContain("Shy", "listed");
        assertThat(send("GET", "/tenants/acme", NOBODY, "").statusCode()).isEqualTo(200);
        var notes = send("GET", "/notes", NOBODY, "");
        assertThat(notes.statusCode()).isEqualTo(401);
        assertThat(notes.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("Bearer");
    }

    @Test
    void rolesThatAreNotTheSpecsAreRefused() throws Exception {
        for (var role : List.of("none", "postgres", "TENANT_USER", "tenant_anonymous")) {
            var claims = "{'sub':'eve','tenant':'acme','role':'" + role + "'}";
            assertThat(send("GET", "/notes", token(claims), "").statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @Test
    void preRequestRefusesCallersOfNoTenant() throws Exception {
        var lost = token("{'sub':'eve','role':'tenant_user'}");
        var answer = send("GET", "/notes", lost, "");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenMayComeInACookie() throws Exception {
        var request =
                HttpRequest.newBuilder(service.uri().resolve("/notes"))
                        .header("Cookie", "tenants_session=" + ADA)
                        .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    private String create(String token) throws Exception {
        return send("POST", "/notes", token, "{'title':'Secret'}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private HttpResponse<String> send(String method, String path, String token, String body)
            throws Exception {
        var request = HttpRequest.newBuilder(service.uri().resolve(path)).header("X-Source", "test");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.method(method, HttpRequest.BodyPublishers.ofString(json(body)))
                    .header("Content-Type", "application/json");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A token as an identity provider would sign it (RFC 7519), with an hour to live. */
    private static String token(String claims) {
        long end = System.currentTimeMillis() / 1000 + 3600;
        var payload = json(claims).replaceFirst("}$", ",\"exp\":" + end + "}");
        var text = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(payload);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return text + "." + BASE64.encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
        }
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
