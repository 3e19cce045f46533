package dev.tenon.examples.tenants;

import static dev.tenon.examples.tenants.NotesService.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tenant Bolt tries every operation the service publishes on the rows of tenant Acme. Operations
 * are those of {@code /openapi.json}: a new one is tried without a word here, or fails the test
 * until it is said what to send.
 */
final class OtherTenantTest {

    /** What is sent to operations that take a body. */
    private static final Map<String, String> BODIES =
            Map.of("createNote", "{'title':'Taken'}", "updateNote", "{'title':'Taken'}");

    /** Callers of Bolt; two have the name of Acme's owner, and one is of no tenant at all. */
    private static final Map<String, String> CALLERS =
            Map.of(
                    "user", "{'sub':'bob','tenant':'bolt','role':'tenant_user'}",
                    "editor", "{'sub':'ada','tenant':'bolt','role':'tenant_user','groups':['editors']}",
                    "admin", "{'sub':'ada','tenant':'bolt','role':'tenant_admin'}",
                    "nobody's", "{'sub':'ada','role':'tenant_admin','groups':['editors']}");

    private static NotesService service;
    private static Map<String, String> rowsOfAcme;

    /**
     * One try.
     *
     * @param operation what is called
     * @param caller by whom, of {@link #CALLERS}
     */
    record Attempt(PublishedOperation operation, String caller) {}

    @BeforeAll
    static void start() throws IOException, SQLException {
        service = NotesService.start();
        service.execute(
                """
                insert into tenants.note (tenant_id, owner, title, text)
                    values ('acme', 'ada', 'Acme only', 'Acme only'),
                           ('bolt', 'bob', 'Of Bolt', null)
                """);
        rowsOfAcme =
                Map.of(
                        "noteId", service.text("select id from tenants.note where tenant_id = 'acme'"),
                        "tenantId", "acme");
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    static List<Attempt> attempts() throws IOException, InterruptedException {
        List<Attempt> attempts = new ArrayList<>();
        String document = service.send("GET", "/openapi.json", "", "").body();
        for (PublishedOperation operation : PublishedOperation.all(document)) {
            for (String caller : CALLERS.keySet().stream().sorted().toList()) {
                attempts.add(new Attempt(operation, caller));
            }
        }
        return attempts;
    }

    @Test
    void everyOperationIsTried() throws Exception {
        assertThat(attempts())
                .extracting(attempt -> attempt.operation().id())
                .contains("listNotes", "createNote", "getNote", "updateNote", "deleteNote")
                .contains("listTenants", "getTenant");
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void reachesNothing(Attempt attempt) throws Exception {
        judge(attempt);
    }

    /** The spec's {@code where} keeps tenants apart by itself, were there no policy. */
    @ParameterizedTest
    @MethodSource("attempts")
    void reachesNothingWithoutPolicies(Attempt attempt) throws Exception {
        service.execute("alter table tenants.note disable row level security");
        try {
            judge(attempt);
        } finally {
            service.execute("alter table tenants.note enable row level security");
        }
    }

    private static void judge(Attempt attempt) throws Exception {
        PublishedOperation operation = attempt.operation();
        String path = operation.pathWith(rowsOfAcme) + query(operation);
        String before = service.text(rows());
        var answer =
                service.send(
                        operation.method(),
                        path,
                        token(CALLERS.get(attempt.caller())),
                        body(operation));
        if (operation.isOpen()) {
            assertThat(operation.method()).as("what is open only reads").isEqualTo("GET");
        } else if (operation.namesARow()) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 403);
        }
        assertThat(answer.body()).doesNotContain("Acme only");
        assertThat(service.text(rows())).isEqualTo(before);
    }

    /** Every filter there is asks for what Acme's rows have. */
    private static String query(PublishedOperation operation) {
        String filters = String.join("=ada&", operation.filters());
        return filters.isEmpty() ? "" : "?" + filters + "=ada";
    }

    private static String body(PublishedOperation operation) {
        if (operation.hasBody() && !BODIES.containsKey(operation.id())) {
            throw new IllegalStateException(operation.id() + ": say what is to be sent to it");
        }
        return operation.hasBody() ? BODIES.get(operation.id()) : "";
    }

    /** All rows of Acme, and all tenants. */
    private static String rows() {
        return """
        select (select count(*) || string_agg(n::text, '|' order by id) from tenants.note n
                where tenant_id = 'acme' or title like 'Acme%')
            || (select count(*) || string_agg(t::text, '|' order by id) from tenants.tenant t)
        """;
    }

    @Test
    void anOperationThatNobodyCanTryFailsTheTest() {
        var added =
                PublishedOperation.all(
                        """
                        {"security": [{"token": []}], "paths": {
                            "/notes/{noteId}/copies": {"post": {
                                "operationId": "copyNote", "requestBody": {}}},
                            "/notes/{noteId}/files/{fileId}": {
                                "parameters": [{"name": "fileId", "in": "path"}],
                                "get": {"operationId": "getFile"}}}}
                        """);
        assertThat(added).extracting(PublishedOperation::isOpen).containsOnly(false);
        assertThatThrownBy(() -> judge(new Attempt(added.getFirst(), "user")))
                .hasMessage("copyNote: say what is to be sent to it");
        assertThatThrownBy(() -> judge(new Attempt(added.getLast(), "user")))
                .hasMessage("getFile: say what /notes/{noteId}/files/{fileId} is to name");
    }
}
