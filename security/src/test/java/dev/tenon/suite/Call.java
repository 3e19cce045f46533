package dev.tenon.suite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One request with what should come of it.
 *
 * @param name what is tried
 * @param bytes the whole request
 * @param statuses which of them are right; none means any below 500
 * @param contained texts the answer must have
 * @param excluded texts the answer must not have
 */
record Call(
        String name,
        byte[] bytes,
        Set<Integer> statuses,
        List<String> contained,
        List<String> excluded)
        implements Input {

    /** A request as it is, each character a byte. */
    static Call raw(String request) {
        String line = request.lines().findFirst().orElse("");
        return new Call(brief(line), latin(request), Set.of(), List.of(), List.of());
    }

    /** A request without a body; {@code headers} are whole lines. */
    static Call get(String target, String... headers) {
        return raw("GET " + target + " HTTP/1.1\r\n" + head(headers) + "\r\n");
    }

    /** A request with a body, of a media type unless the headers name one. */
    static Call send(String method, String target, byte[] body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        if (lines.stream().noneMatch(line -> line.startsWith("Content-Type"))) {
            String type =
                    method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
            lines.add("Content-Type: " + type);
        }
        lines.add("Content-Length: " + body.length);
        byte[] start =
                latin(
                        method
                                + " "
                                + target
                                + " HTTP/1.1\r\n"
                                + head(lines.toArray(String[]::new))
                                + "\r\n");
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        String name = method + " " + target + " " + new String(body, StandardCharsets.UTF_8);
        return new Call(brief(name), all, Set.of(), List.of(), List.of());
    }

    /** A POST of JSON in UTF-8. */
    static Call post(String target, String body, String... headers) {
        return send("POST", target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A merge patch. */
    static Call patch(String target, String body, String... headers) {
        return send("PATCH", target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A PUT of JSON. */
    static Call put(String target, String body, String... headers) {
        return send("PUT", target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** A DELETE. */
    static Call delete(String target, String... headers) {
        return raw("DELETE " + target + " HTTP/1.1\r\n" + head(headers) + "\r\n");
    }

    private static String head(String... headers) {
        StringBuilder head = new StringBuilder("Host: localhost\r\nConnection: close\r\n");
        for (String line : headers) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    /** One of these statuses is right. */
    Call is(Integer... right) {
        return new Call(name, bytes, new TreeSet<>(List.of(right)), contained, excluded);
    }

    /** The answer has this text. */
    Call has(String... texts) {
        return new Call(name, bytes, statuses, List.of(texts), excluded);
    }

    /** The answer does not have this text. */
    Call lacks(String... texts) {
        return new Call(name, bytes, statuses, contained, List.of(texts));
    }

    /** The same under another name, for those that are long or not fit to print. */
    Call called(String other) {
        return new Call(other, bytes, statuses, contained, excluded);
    }

    @Override
    public void run(Attack attack) throws Exception {
        Answer answer = attack.send(this);
        for (String text : contained) {
            attack.check(answer.all().contains(text), "lacks " + text + ": " + answer.brief());
        }
        for (String text : excluded) {
            attack.check(!answer.all().contains(text), "has " + text + ": " + answer.brief());
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String brief(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "·");
        return plain.length() > 120 ? plain.substring(0, 120) + "…" : plain;
    }
}
