package dev.tenon.runtime.internal;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sample service that gives tokens and sessions, behind a proxy that ends TLS. */
final class LoginSample {

    static final String SECRET = "x7Qm2ZrT9vLk4Wp8Yb3Nc6Hd1Jf5Gs0A";
    static final String TLS = "X-Forwarded-Proto: https";

    private LoginSample() {}

    /** A service on a fresh database, with accounts, clients and settings of its own. */
    static Service start(Map<String, Object> more) {
        // The service that all tests share empties the database when it starts: so it goes first.
        RunningSample.port();
        TestDatabase.reset();
        TestDatabase.run("/login-schema.sql");
        TestDatabase.run("/clients.sql");
        TestDatabase.admin(
                "insert into petstore.note (tenant, body) values (1, 'one'), (2, 'two')");
        Map<String, Object> settings = new HashMap<>();
        settings.put("sample.auth", "login");
        settings.put("tenon.jwt.secret", SECRET);
        settings.put("tenon.proxies", "127.0.0.1");
        settings.putAll(more);
        return RunningSample.startAsIs(settings);
    }

    /** The header of a name and a password. */
    static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** A request over TLS, with a body whose length it tells. */
    static RawHttp.Answer send(Service service, String line, String body, String... headers) {
        return plain(service, line, body, with(headers, TLS));
    }

    /** The same without TLS. */
    static RawHttp.Answer plain(Service service, String line, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(headers));
        if (!line.startsWith("GET")) {
            all.add("Content-Length: " + bytes.length);
        }
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
        return RawHttp.request(service.port(), line + " HTTP/1.1", all, ascii);
    }

    private static String[] with(String[] headers, String more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(more);
        return all.toArray(String[]::new);
    }
}
