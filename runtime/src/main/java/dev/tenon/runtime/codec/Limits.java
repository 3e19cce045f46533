package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Limit;
import java.util.List;

/** Sorts the keywords of a value type by what they bound. */
final class Limits {

    private Limits() {}

    /** The limits of one keyword, in their order. */
    static <L extends Limit> List<L> of(List<Limit> limits, Class<L> keyword) {
        return limits.stream().filter(keyword::isInstance).map(keyword::cast).toList();
    }

    /** A number of things in words: "1 item", "2 items". */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
