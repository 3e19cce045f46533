package dev.tenon.suite;

import java.nio.charset.StandardCharsets;

/**
 * An answer, as its bytes came.
 *
 * @param status 0 when none came
 * @param head status line and headers, each character a byte
 * @param body each character a byte
 */
record Answer(int status, String head, String body) {

    /** No answer: the service closed the connection, or stayed silent. */
    static final Answer NONE = new Answer(0, "", "");

    /** The first value of a header; empty for none. */
    String header(String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The body as the UTF-8 it should be. */
    String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** All of it. */
    String all() {
        return head + "\r\n\r\n" + text();
    }

    /** It in a line, for reports. */
    String brief() {
        String line = status + " " + text().replaceAll("[\\r\\n]+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
