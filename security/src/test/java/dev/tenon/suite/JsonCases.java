package dev.tenon.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Case 112: the documents of JSONTestSuite, as bodies and as values of a JSON column. */
final class JsonCases {

    /** Written by {@code fetch-vectors}: a name and a document in base64 on each line. */
    private static final Path VECTORS = Path.of(".vectors", "json.txt");

    /** JSON by its grammar, and refused: a name twice (RFC 8259 §4), and NUL, which is no text. */
    private static final Set<String> REFUSED =
            Set.of(
                    "y_object_duplicated_key",
                    "y_object_duplicated_key_and_value",
                    "y_object_escaped_null_in_key",
                    "y_string_null_escape");

    private JsonCases() {}

    static List<Case> all() {
        List<Input> inputs = new ArrayList<>();
        for (String text :
                List.of(
                        "",
                        " ",
                        "[1,]",
                        "{a:1}",
                        "'a'",
                        "[1 2]",
                        "01",
                        "1.",
                        ".1",
                        "+1",
                        "0x1",
                        "[\"a\tb\"]",
                        "nul",
                        "\\u0061",
                        "[\"\\x\"]")) {
            inputs.add(bad("own " + text, text.getBytes(StandardCharsets.UTF_8)));
        }
        if (!Files.exists(VECTORS)) {
            return List.of(
                    new Case(
                            112,
                            false,
                            "JSON that is none",
                            inputs,
                            "JSONTestSuite, which fetch-vectors gets from npm"));
        }
        try {
            for (String line : Files.readAllLines(VECTORS)) {
                String name = line.substring(0, line.indexOf(' '));
                byte[] document = Base64.getDecoder().decode(line.substring(line.indexOf(' ') + 1));
                inputs.add(input(name, document));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(new Case(112, false, "JSONTestSuite", inputs, ""));
    }

    private static Input input(String name, byte[] document) {
        return switch (name.charAt(0)) {
            case 'n' -> bad(name, document);
            case 'y' ->
                    REFUSED.contains(name)
                            ? post(document).is(400).called(name)
                            : good(name, document);
            default -> post(document).is(201, 400, 422).called(name);
        };
    }

    private static Call post(byte[] document) {
        String text = new String(document, StandardCharsets.ISO_8859_1);
        return Call.send("POST", "/scalars", Texts.bytes("{\"doc\":{\"v\":" + text + "}}"));
    }

    private static Input bad(String name, byte[] document) {
        return Input.of(
                name,
                attack -> {
                    attack.send(post(document).is(400));
                    attack.send(Call.send("POST", "/scalars", document).is(400, 415));
                });
    }

    private static Input good(String name, byte[] document) {
        return Input.of(
                name,
                attack -> {
                    Answer made = attack.send(post(document).is(201));
                    String id = made.header("Location").replace("/scalars/", "");
                    String sent = new String(document, StandardCharsets.UTF_8).replace("'", "''");
                    String same =
                            "select doc -> 'v' = '"
                                    + sent
                                    + "'::jsonb from suite.scalars where id = "
                                    + id;
                    attack.same("what is stored", "t", attack.sql(same));
                    attack.same("what is read", made.text(), attack.body(made.header("Location")));
                });
    }
}
