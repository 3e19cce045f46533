package dev.tenon.generator.jooq;

import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Runs a tool where {@code i} and {@code I} are one letter. jOOQ finds types by their upper-case
 * names in the default locale, so under a Turkish one {@code int8} is unknown to it.
 */
final class PlainLetters {

    private PlainLetters() {}

    /**
     * Calls the tool, under another default locale where need be. The locale belongs to the whole
     * JVM, so such calls wait for each other, and it is put back.
     */
    static <T> T during(Callable<T> tool) throws Exception {
        if ("i".toUpperCase(Locale.getDefault()).equals("I")) {
            return tool.call();
        }
        synchronized (PlainLetters.class) {
            var before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.ROOT);
                return tool.call();
            } finally {
                Locale.setDefault(before);
            }
        }
    }
}
