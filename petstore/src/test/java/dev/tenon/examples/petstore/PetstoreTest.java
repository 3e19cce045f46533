package dev.tenon.examples.petstore;

import static dev.tenon.examples.petstore.jooq.tables.PetTable.PET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.RunningService;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Session;
import dev.tenon.runtime.api.Sessions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The petstore from end to end: its migrations, its repositories from Java, its operations over HTTP. */
final class PetstoreTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static EmbeddedPostgres postgres;
    private static RunningService service;
    private static Session session;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.sorted().toList()) {
                statement.execute(Files.readString(file));
            }
        }
        String url = postgres.getJdbcUrl("postgres", "postgres");
        service = RunningService.start(Map.of("tenon.db.url", url, "tenon.port", -1));
        session = service.bean(Sessions.class).open(Identity.login());
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        postgres.close();
    }

    @Test
    void repositoriesAreThereForJava() {
        var pets = new PetRepository();

        Pet molly = pets.insert(session, newPet("Molly", new BigDecimal("49.90")));
        assertThat(molly.status()).isEqualTo(PetStatus.AVAILABLE);
        assertThat(pets.find(session, molly.id())).contains(molly);

        var patch = PetPatch.builder().status(PetStatus.SOLD).price(null).build();
        Pet sold = pets.update(session, molly.id(), patch).orElseThrow();
        assertThat(sold.name()).isEqualTo("Molly");
        assertThat(sold.price()).isNull();

        var found =
                pets.list(
                        session,
                        query -> query.where(PET.STATUS.eq(PetStatus.SOLD)).orderBy(PET.NAME).limit(5));
        assertThat(found).containsExactly(sold);

        var visits = new VisitRepository();
        var checkup = new NewVisit(LocalDate.of(2026, 11, 21), VisitReason.CHECKUP, null, null);
        Visit visit = visits.insert(session, molly.id(), checkup);
        assertThat(visit.petId()).isEqualTo(molly.id());
        assertThat(visits.delete(session, visit.id())).isTrue();

        assertThat(pets.delete(session, molly.id())).isTrue();
        assertThat(pets.find(session, molly.id())).isEmpty();
    }

    @Test
    void theDatabaseHasTheLastWord() {
        var owners = new OwnerRepository();
        var ada = new NewOwner("Ada Park", "ada@example.org", null);
        owners.insert(session, ada);
        assertThatThrownBy(() -> owners.insert(session, ada))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(409));
    }

    @Test
    void operationsAnswerOverHttp() throws IOException, InterruptedException {
        var created = send("POST", "/pets", "{\"name\":\"Tiger\",\"price\":12.50}");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("\"name\":\"Tiger\"", "\"price\":12.50");
        String location = created.headers().firstValue("Location").orElseThrow();

        assertThat(send("GET", location, "").body()).isEqualTo(created.body());
        var visit = send("POST", location + "/visits", "{\"day\":\"2026-11-21\",\"reason\":\"checkup\"}");
        assertThat(visit.statusCode()).isEqualTo(201);
        assertThat(send("GET", location + "/visits", "").body()).isEqualTo("[" + visit.body() + "]");

        assertThat(send("PUT", location, "{\"name\":\"Tiger II\"}").body()).contains("\"price\":null");
        assertThat(send("DELETE", location, "").statusCode()).isEqualTo(204);
        assertThat(send("GET", location, "").statusCode()).isEqualTo(404);
    }

    private static NewPet newPet(String name, BigDecimal price) {
        return new NewPet(name, null, price, null, null);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.uri().resolve(path));
        if (body.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
