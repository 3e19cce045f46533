package dev.tenon.examples.tenants;

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

/** The service on a PostgreSQL of its own, with two tenants that want to be found and a shy one. */
final class NotesService implements AutoCloseable {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path LOGIN = Path.of("src/test/resources/login.sql");
    private static final String SECRET = "a secret of this test, of 32 bytes and some more";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedPostgres postgres;
    private final RunningService service;

    private NotesService(EmbeddedPostgres postgres) throws IOException, SQLException {
        this.postgres = postgres;
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

    static NotesService start() throws IOException, SQLException {
        return new NotesService(EmbeddedPostgres.start());
    }

    /** Versioned files, then those that are run again when they change. */
    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted(
                            Comparator.comparing(NotesService::isRepeatable)
                                    .thenComparing(path -> path))
                    .toList();
        }
    }

    private static boolean isRepeatable(Path file) {
        return file.getFileName().toString().startsWith("R");
    }

    @Override
    public void close() throws IOException {
        service.close();
        postgres.close();
    }

    /** Sends a request; no token and no body where these are empty. */
    HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(service.uri().resolve(path)).header("X-Source", "test");
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

    /** Reads with a token in the cookie. */
    HttpResponse<String> getByCookie(String path, String token)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(service.uri().resolve(path))
                        .header("Cookie", "tenants_session=" + token)
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Runs SQL as the owner of the database. */
    void execute(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, read as the owner of the database. */
    String text(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /** A token as an identity provider would sign it (RFC 7519), with an hour to live. */
    static String token(String claims) {
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
