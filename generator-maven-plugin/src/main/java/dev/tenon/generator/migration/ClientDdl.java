package dev.tenon.generator.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the table of clients and the functions that keep it. They are written once; a later version
 * of Tenon changes none that is there.
 */
final class ClientDdl {

    static final String TABLE = "tenon_client";

    private ClientDdl() {}

    /** What no script makes yet: the table with its functions, or the right to call one. */
    static List<DdlStatement> missing(DesiredClients clients, List<MigrationScript> scripts) {
        List<DdlStatement> missing = new ArrayList<>();
        var all = all(clients);
        String create = all.getFirst().lines().findFirst().orElseThrow();
        if (scripts.stream().noneMatch(script -> script.text().contains(create))) {
            all.forEach(sql -> missing.add(DdlStatement.of(sql, clients.location())));
        }
        String grant = grant(clients);
        if (scripts.stream().noneMatch(script -> script.text().contains(grant + ";"))) {
            missing.add(DdlStatement.of(grant, clients.location()));
        }
        return missing;
    }

    /** The statements without their semicolons; the table comes first. */
    private static List<String> all(DesiredClients clients) {
        String text = template().replace("SCHEMA", SqlText.quote(clients.schema()));
        return Arrays.stream(text.split(";\n\n|;\n$"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static String grant(DesiredClients clients) {
        return "grant execute on function %s(text, text) to %s"
                .formatted(
                        SqlText.qualified(clients.schema(), "tenon_client_claims"),
                        SqlText.quote(clients.role()));
    }

    private static String template() {
        try (InputStream template = ClientDdl.class.getResourceAsStream("clients.sql")) {
            if (template == null) {
                throw new IllegalStateException("clients.sql is not beside its class");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
