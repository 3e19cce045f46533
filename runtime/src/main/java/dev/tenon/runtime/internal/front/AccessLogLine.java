package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.metrics.Meters;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The JSON of one request in the logs. Query values stay out of it, since they may be personal;
 * everything outside printable ASCII is escaped, so a caller cannot forge lines or colours. Used by
 * one thread only.
 */
final class AccessLogLine {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .rootValueSeparator("")
                    .build();

    /** Most characters of a caller's name: the name is the issuer's to choose, the log is ours. */
    private static final int LONGEST = 128;

    private static final int MICROS_PER_SECOND = 1_000_000;

    /** Any text of letters is a method: a caller's own may be a value. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final StringWriter text = new StringWriter(512);
    private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text);

    /** The second of the line before, and its text: most lines share it. */
    private long second = Long.MIN_VALUE;

    private String secondText = "";

    /** The line of a finished exchange, without its line break. */
    String of(Exchange exchange) {
        json.writeStartObject();
        json.writeStringProperty("time", time(exchange.time));
        json.writeStringProperty("id", exchange.id);
        json.writeStringProperty("method", exchange.method);
        json.writeStringProperty("path", exchange.path);
        if (exchange.operation != null) {
            json.writeStringProperty("route", exchange.operation.path());
            json.writeStringProperty("operation", exchange.operation.id());
        }
        if (exchange.authentication instanceof Authentication.Known known) {
            writeCaller(known.principal());
        }
        json.writeNumberProperty("status", exchange.status);
        json.writeNumberProperty("bytes", exchange.bytes);
        json.writeNumberProperty("micros", exchange.nanos / 1000);
        json.writeStringProperty("remote", address(exchange.remote));
        return end();
    }

    /**
     * What a slow exchange spent its time with, without its line break. Nothing the caller chose is
     * in it but the name of the request.
     */
    String ofSlow(Exchange exchange) {
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
        return end();
    }

    private String end() {
        json.writeEndObject();
        json.flush();
        String line = text.toString();
        text.getBuffer().setLength(0);
        return line;
    }

    /** ISO 8601 in UTC, to the microsecond. */
    private String time(Instant time) {
        if (time.getEpochSecond() != second) {
            second = time.getEpochSecond();
            String whole = Instant.ofEpochSecond(second).toString();
            secondText = whole.substring(0, whole.length() - 1) + '.';
        }
        String micros = Integer.toString(MICROS_PER_SECOND + time.getNano() / 1000);
        return secondText + micros.substring(1) + 'Z';
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    /** Who called, and never what was shown to prove it. */
    private void writeCaller(Principal caller) {
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
