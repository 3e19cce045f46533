package dev.tenon.generator.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the name of a migration from what it does. */
final class MigrationName {

    /** Longest text between the version and {@code .sql}. */
    private static final int LONGEST = 60;

    /** Names of one kind of change that are spelled out. */
    private static final int SPELLED = 3;

    private final Map<String, List<String>> byVerb = new LinkedHashMap<>();
    private final List<String> whole = new ArrayList<>();

    /** Adds a change such as {@code create} of {@code pet}, or {@code pet_add} of {@code born}. */
    void add(String verb, String object) {
        byVerb.computeIfAbsent(verb, found -> new ArrayList<>()).add(object);
    }

    /** Whether no change has a name yet. */
    boolean isEmpty() {
        return byVerb.isEmpty() && whole.isEmpty();
    }

    /** Whether a change is named after that object. */
    boolean speaksOf(String object) {
        return byVerb.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue().contains(object)
                                || entry.getKey().startsWith(object + "_"));
    }

    /** Adds changes that are named as a whole, such as {@code rename_pet_to_animal}. */
    void addWhole(List<String> phrases) {
        whole.addAll(phrases);
    }

    /** The file name, such as {@code V3__pet_add_born.sql}. */
    String file(BigInteger version) {
        List<String> parts = new ArrayList<>(whole);
        byVerb.forEach((verb, objects) -> parts.add(verb + "_" + listed(objects)));
        String text = plain(String.join("_and_", parts));
        if (text.length() > LONGEST) {
            text = plain(parts.getFirst());
            String more = "_and_" + (parts.size() - 1) + "_more";
            int room = LONGEST - (parts.size() > 1 ? more.length() : 0);
            text = text.substring(0, Math.min(text.length(), room));
            text = parts.size() > 1 ? text + more : text;
        }
        return "V" + version + "__" + (text.isEmpty() ? "change" : text) + ".sql";
    }

    private static String listed(List<String> objects) {
        return objects.size() <= SPELLED
                ? String.join("_", objects)
                : objects.getFirst() + "_and_" + (objects.size() - 1) + "_more";
    }

    /** Letters, digits and single underscores, good on every file system. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
    }
}
