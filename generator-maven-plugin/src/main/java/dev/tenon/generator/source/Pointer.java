package dev.tenon.generator.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A JSON pointer (RFC 6901) as a chain of tokens, so that a deep tree does not pay for long texts.
 *
 * @param parent the pointer of the enclosing value; empty for the root, whose token is not used
 * @param token the unescaped key or index
 */
public record Pointer(Optional<Pointer> parent, String token) {

    /** The pointer of the whole document, printed as {@code #}. */
    public static final Pointer ROOT = new Pointer(Optional.empty(), "");

    /** The pointer of a child. */
    public Pointer child(String childToken) {
        return new Pointer(Optional.of(this), childToken);
    }

    /** The text with a leading {@code #}, such as {@code #/components/schemas/Pet}. */
    @Override
    public String toString() {
        var tokens = new ArrayList<String>();
        for (var at = this; at.parent().isPresent(); at = at.parent().get()) {
            tokens.add(escape(at.token()));
        }
        tokens.add("#");
        Collections.reverse(tokens);
        return String.join("/", tokens);
    }

    /**
     * The unescaped tokens of a pointer text without its {@code #}: {@code /a~1b/0} gives {@code
     * a/b} and {@code 0}, the empty text gives no token.
     */
    public static List<String> tokens(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var tokens = new ArrayList<String>();
        for (var token : text.substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return List.copyOf(tokens);
    }

    // RFC 6901 §3: '~' first, or the '/' escape would be escaped again.
    private static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
