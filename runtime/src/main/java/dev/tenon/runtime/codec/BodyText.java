package dev.tenon.runtime.codec;

import dev.tenon.runtime.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes the bytes of a body: UTF-8 without a byte order mark (RFC 8259 §8.1), nothing else. */
final class BodyText {

    private BodyText() {}

    /**
     * The text of a body.
     *
     * @throws dev.tenon.runtime.api.ProblemException 400 when it is empty or not UTF-8; the detail
     *     tells the byte, counted from 1
     */
    static String decode(byte[] body) {
        if (body.length == 0) {
            throw ProblemCode.MALFORMED.exception("The body is empty.", "Send a JSON object.");
        }
        if (startsWith(body, 0xEF, 0xBB)
                || startsWith(body, 0xFE, 0xFF)
                || startsWith(body, 0xFF, 0xFE)) {
            throw ProblemCode.MALFORMED.exception(
                    "The body starts with a byte order mark.", "Send UTF-8 without one.");
        }
        // One UTF-16 unit per byte is always room enough. The decoder refuses overlong forms,
        // encoded surrogates and code points beyond U+10FFFF.
        CharBuffer text = CharBuffer.allocate(body.length);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(bytes, text, true);
        if (result.isError()) {
            throw ProblemCode.MALFORMED.exception(
                    "The body is not UTF-8 at byte " + (bytes.position() + 1) + ".",
                    "Send UTF-8, whatever the charset of Content-Type says.");
        }
        return text.flip().toString();
    }

    private static boolean startsWith(byte[] body, int first, int second) {
        return body.length > 1 && (body[0] & 0xFF) == first && (body[1] & 0xFF) == second;
    }
}
