package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Principal;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The JSON of one request in the access log. Query values stay out of it, since they may be
 * personal; everything outside printable ASCII is escaped, so a caller cannot forge lines or
 * colours.
 */
final class AccessLogLine {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Most characters of a caller's name: the name is the issuer's to choose, the log is ours. */
    private static final int LONGEST = 128;

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
