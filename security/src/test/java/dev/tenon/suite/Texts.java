package dev.tenon.suite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists of inputs that differ in a value only. */
final class Texts {

    private Texts() {}

    /** The same body around each value: {@code {"field":value}}. */
    static List<Input> posts(
            String target, String field, List<String> values, Integer... statuses) {
        List<Input> inputs = new ArrayList<>();
        for (String value : values) {
            inputs.add(Call.post(target, "{\"" + field + "\":" + value + "}").is(statuses));
        }
        return inputs;
    }

    /** A GET of each target. */
    static List<Input> gets(String before, List<String> values, Integer... statuses) {
        List<Input> inputs = new ArrayList<>();
        for (String value : values) {
            inputs.add(Call.get(before + value).is(statuses));
        }
        return inputs;
    }

    /** A value percent-escaped but for letters and digits, as UTF-8. */
    static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                text.append(c);
            } else {
                text.append('%').append(String.format("%02X", b & 0xff));
            }
        }
        return text.toString();
    }

    /** Bytes written as Latin characters between two texts. */
    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    @SafeVarargs
    static Input[] all(List<Input>... lists) {
        List<Input> inputs = new ArrayList<>();
        for (List<Input> list : lists) {
            inputs.addAll(list);
        }
        return inputs.toArray(Input[]::new);
    }
}
