package dev.tenon.suite;

import java.util.ArrayList;
import java.util.List;

/** Texts that no caller, and no log, should ever see. */
final class Canaries {

    static final String PASSWORD = "canary-of-the-password";
    static final String PIN = "canary-of-the-pin";
    static final String SALARY = "canary-of-the-salary";
    static final String TENANT = "canary-of-the-south";
    static final String SECRET = "canary-of-the-secret-0123456789abcdef";

    /** No canary: the colour of a label that all may see. */
    static final String LABEL = "blue";

    /** Rows of the large table. */
    static final int ROWS = 1_000_000;

    /** Values: neither in answers nor in the log. */
    private static final List<String> VALUES =
            List.of(
                    PASSWORD,
                    PIN,
                    SALARY,
                    TENANT,
                    SECRET,
                    "canary-of-the-treasure",
                    "canary-of-the-message");

    /** Names and words of what is inside: not in answers. */
    private static final List<String> NAMES =
            List.of(
                    "treasure",
                    "suite_login",
                    "dev.tenon",
                    "io.micronaut",
                    "io.netty",
                    "org.postgresql",
                    "org.jooq",
                    "java.lang",
                    "java.util",
                    "java.sql",
                    "Exception",
                    "\tat ",
                    "PSQL",
                    "SQLSTATE",
                    "jdbc:",
                    "pg_catalog.",
                    "select \"",
                    "insert into",
                    "relation \"",
                    "syntax error");

    private Canaries() {}

    /** Those an answer has. */
    static List<String> inAnswer(String text) {
        List<String> found = in(text, VALUES);
        found.addAll(in(text, NAMES));
        return found;
    }

    /** Those a log has. */
    static List<String> inLog(String text) {
        return in(text, VALUES);
    }

    private static List<String> in(String text, List<String> words) {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            if (text.contains(word)) {
                found.add(word);
            }
        }
        return found;
    }
}
