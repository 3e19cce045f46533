package dev.tenon.runtime.internal.service;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The published OpenAPI document of the service, as the build embedded it. Immutable. */
@Singleton
final class OpenApiDocument {

    private final byte[] json;
    private final String title;
    private final String version;

    /** Reads the resource. Throws {@link StartFailure} when there is none. */
    OpenApiDocument() {
        json = BuildResource.read("openapi.json");
        String foundTitle = "Service";
        String foundVersion = "";
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME
                    && !parser.currentName().equals("info")) {
                parser.nextToken();
                parser.skipChildren();
            }
            while (parser.nextToken() != null && parser.currentToken() != JsonToken.END_OBJECT) {
                if (parser.currentToken() == JsonToken.VALUE_STRING
                        && "title".equals(parser.currentName())) {
                    foundTitle = parser.getString();
                } else if (parser.currentToken() == JsonToken.VALUE_STRING
                        && "version".equals(parser.currentName())) {
                    foundVersion = parser.getString();
                }
            }
        }
        title = foundTitle;
        version = foundVersion;
    }

    /** The document. Shared, not to be changed. */
    byte[] json() {
        return json;
    }

    /** Title and version of the service, such as {@code Petstore 1.0.0}. */
    String name() {
        return (title + " " + version).strip();
    }

    /** Title of the service. */
    String title() {
        return title;
    }

    /** A strong entity tag of the document (RFC 9110 §8.8.3). */
    String tag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
