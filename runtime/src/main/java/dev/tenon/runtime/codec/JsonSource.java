package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * The tokens of one JSON text, read strictly. Every method that moves or reads throws {@link
 * ProblemException} 400 for a text that is not JSON (RFC 8259), is beyond the limits of {@link
 * Json}, or holds text no database can; the detail tells line and column (from 1) and never what
 * was sent.
 */
final class JsonSource implements AutoCloseable {

    private final JsonParser parser;

    JsonSource(String text) {
        parser = Json.parser(text);
    }

    /** Moves to the next token; null after the last. */
    @Nullable JsonToken next() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw malformed(what(e), e.getLocation());
        }
    }

    /** The token it stands on. */
    @Nullable JsonToken token() {
        return parser.currentToken();
    }

    /** The member name it stands on. */
    String name() {
        return checked(read());
    }

    /** The string it stands on, without escapes. */
    String string() {
        return checked(read());
    }

    /** The number it stands on, as it was written. */
    String number() {
        return read();
    }

    private String read() {
        try {
            String text = parser.getString();
            return text == null ? "" : text;
        } catch (JacksonException e) {
            throw malformed(what(e), e.getLocation());
        }
    }

    /** Checks that nothing but white space follows. */
    void end() {
        if (next() != null) {
            throw fail("has text after its value");
        }
    }

    /** A 400 for the token it stands on; {@code what} follows "The JSON". */
    ProblemException fail(String what) {
        return malformed(what, parser.currentTokenLocation());
    }

    @Override
    public void close() {
        parser.close();
    }

    private String checked(String text) {
        if (!StoredText.allows(text)) {
            throw fail("has a string with " + StoredText.REFUSED);
        }
        return text;
    }

    private static String what(JacksonException e) {
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        if (e instanceof UnexpectedEndOfInputException) {
            return "ends too early";
        }
        if (e instanceof StreamConstraintsException) {
            if (message.contains("depth")) {
                return "is nested deeper than " + Json.DEPTH + " levels";
            }
            if (message.contains("Number")) {
                return "has a number of more than " + Json.DIGITS + " digits";
            }
            return "has more than " + Json.TOKENS + " tokens";
        }
        if (message.startsWith("Illegal unquoted character")) {
            return "has a control character that is not escaped";
        }
        if (message.startsWith("Unrecognized character escape")) {
            return "has an escape sequence that JSON does not know";
        }
        return "is not well-formed";
    }

    private static ProblemException malformed(String what, @Nullable TokenStreamLocation location) {
        String where =
                location == null
                        ? ""
                        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return ProblemCode.MALFORMED.exception("The JSON " + what + where + ".");
    }
}
