package dev.tenon.generator.source;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.problem.ProblemsException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decodes the bytes of a file strictly.
 *
 * @param path how problems name the file
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // read once and thrown away, never compared
record Utf8(String path, byte[] bytes) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The text without a byte order mark. */
    String text() {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw broken(out.toString(), bytes[in.position()]);
        }
        return withoutMark(out.toString());
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private ProblemsException broken(String before, byte wrong) {
        var good = withoutMark(before);
        var file = new SourceFile(path, good);
        int lastBreak = Math.max(good.lastIndexOf('\n'), good.lastIndexOf('\r'));
        int line = file.lineCount();
        int column = good.codePointCount(lastBreak + 1, good.length()) + 1;
        return SourceReader.single(
                new Problem(
                        ProblemCode.NOT_UTF8,
                        new Place(file, line, column, 1, Pointer.ROOT).location(),
                        "the file is not UTF-8",
                        String.format(Locale.ROOT, "byte 0x%02X cannot stand here", wrong),
                        "save the file as UTF-8"));
    }
}
