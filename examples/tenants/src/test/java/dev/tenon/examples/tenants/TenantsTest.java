package dev.tenon.examples.tenants;

import static dev.tenon.examples.tenants.NotesService.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what in the notes of two tenants, over HTTP and on a real PostgreSQL. */
final class TenantsTest {

    private static final String ADA = token("{'sub':'ada','tenant':'acme','role':'tenant_user'}");
    private static final String ADA_EDITS =
            token("{'sub':'ada','tenant':'acme','role':'tenant_user','groups':['editors']}");
    private static final String ADA_ASKS =
            token("{'sub':'ada','tenant':'acme','role':'tenant_user','scope':'editors'}");
    private static final String NOBODY = "";

    private static NotesService service;

    @BeforeAll
    static void start() throws IOException, SQLException {
        service = NotesService.start();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
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
    void rolesAndGroupsSayWhoMayChange() throws Exception {
        var note = create(ADA);
        assertThat(send("PATCH", note, ADA, "{'title':'New'}").statusCode()).isEqualTo(403);
        // The spec says which claim holds groups: a scope, which anybody may ask for, is none.
        assertThat(send("PATCH", note, ADA_ASKS, "{'title':'New'}").statusCode()).isEqualTo(403);
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
        assertThat(service.getByCookie("/notes", ADA).statusCode()).isEqualTo(200);
    }

    private static String create(String token) throws Exception {
        return send("POST", "/notes", token, "{'title':'Secret'}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static HttpResponse<String> send(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        return service.send(method, path, token, body);
    }
}
