package dev.tenon.runtime.internal;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The sample service, started once for all tests of a JVM on a free port. */
final class RunningSample {

    private static final Service SERVICE = start(Map.of());
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningSample() {}

    /** Another service on the same database, with settings of its own. */
    static Service start(Map<String, Object> more) {
        TestDatabase.reset();
        return startAsIs(more);
    }

    /** The same, with the database left as it is. */
    static Service startAsIs(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("tenon.port", "-1");
        settings.put("tenon.host", "127.0.0.1");
        settings.put("tenon.db.url", TestDatabase.url());
        settings.put("tenon.db.user", TestDatabase.user());
        settings.put("tenon.db.password", TestDatabase.password());
        settings.putAll(more);
        return Service.start(settings);
    }

    static int port() {
        return SERVICE.port();
    }

    static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /** Sends a request with a JSON body. */
    static HttpResponse<String> send(String method, String path, String json) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            HttpRequest bounded =
                    HttpRequest.newBuilder(request, (_, _) -> true)
                            .timeout(Duration.ofSeconds(10))
                            .build();
            return CLIENT.send(bounded, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One value of the database, read as superuser. */
    static String sql(String query) {
        try (Connection connection = TestDatabase.admin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
