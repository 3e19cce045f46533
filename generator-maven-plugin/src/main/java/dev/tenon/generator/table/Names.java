package dev.tenon.generator.table;

import java.util.List;

/** Lists names in messages, not more of them than one reads. */
public final class Names {

    private static final int SHOWN = 20;

    private Names() {}

    /** {@code id, name, status}; {@code nothing} for no names; the number of those left out. */
    public static String list(List<String> names) {
        var distinct = names.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return "nothing";
        }
        String shown = String.join(", ", distinct.subList(0, Math.min(SHOWN, distinct.size())));
        return distinct.size() > SHOWN
                ? shown + " and " + (distinct.size() - SHOWN) + " more"
                : shown;
    }
}
