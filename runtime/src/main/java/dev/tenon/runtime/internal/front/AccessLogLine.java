package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.metrics.Meters;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The JSON of one request in the logs. Query values stay out of it, since they may be personal;
 * everything outside printable ASCII is escaped, so a caller cannot forge lines or colours.
 */
final class AccessLogLine {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Most characters of a caller's name: the name is the issuer's to choose, the log is ours. */
    private static final int LONGEST = 128;

    /** Any text of letters is a method: a caller's own may be a value. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private AccessLogLine() {}

    /** The line of a finished exchange, without its line break. */
    static String of(Exchange exchange) {
        StringWriter line = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("time", exchange.time.toString());
            json.writeStringProperty("id", exchange.id);
            json.writeStringProperty("method", exchange.method);
            json.writeStringProperty("path", exchange.path);
            if (exchange.operation != null) {
                json.writeStringProperty("route", exchange.operation.path());
                json.writeStringProperty("operation", exchange.operation.id());
            }
            if (exchange.authentication instanceof Authentication.Known known) {
                writeCaller(json, known.principal());
            }
            json.writeNumberProperty("status", exchange.status);
            json.writeNumberProperty("bytes", exchange.bytes);
            json.writeNumberProperty("micros", exchange.nanos / 1000);
            json.writeStringProperty("remote", address(exchange.remote));
            json.writeEndObject();
        }
        return line.toString();
    }

    /**
     * What a slow exchange spent its time with, without its line break. Nothing the caller chose is
     * in it but the name of the request.
     */
    static String ofSlow(Exchange exchange) {
        StringWriter line = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("id", exchange.id);
            json.writeStringProperty(
                    "method", METHODS.contains(exchange.method) ? exchange.method : "other");
            json.writeStringProperty(
                    "operation",
                    exchange.operation == null ? Meters.NO_OPERATION : exchange.operation.id());
            json.writeNumberProperty("status", exchange.status);
            json.writeNumberProperty("ms", millis(exchange.nanos));
            json.writeNumberProperty("databaseMs", millis(exchange.databaseNanos()));
            json.writeNumberProperty("poolMs", millis(exchange.waitNanos()));
            json.writeNumberProperty("rows", exchange.rows());
            json.writeEndObject();
        }
        return line.toString();
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /** Who called, and never what was shown to prove it. */
    private static void writeCaller(JsonGenerator json, Principal caller) {
        if (caller.subject() != null) {
            json.writeStringProperty("subject", cut(caller.subject()));
        }
        json.writeStringProperty("role", String.valueOf(caller.role()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String address(@Nullable SocketAddress remote) {
        return remote instanceof InetSocketAddress internet && internet.getAddress() != null
                ? internet.getAddress().getHostAddress()
                : "-";
    }
}
