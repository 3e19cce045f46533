package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Format;
import dev.tenon.runtime.api.Limit;
import java.util.List;

/** The keywords that bound a string, whatever it stands for. Lengths are in code points. */
final class StringRules {

    private final List<Limit.MinLength> shortest;
    private final List<Limit.MaxLength> longest;
    private final List<PatternCheck> patterns;
    private final Format format;

    StringRules(List<Limit> limits, Format format) {
        shortest = Limits.of(limits, Limit.MinLength.class);
        longest = Limits.of(limits, Limit.MaxLength.class);
        patterns =
                Limits.of(limits, Limit.Pattern.class).stream()
                        .map(limit -> new PatternCheck(limit.expression()))
                        .toList();
        this.format = format;
    }

    void check(String text, Place place) {
        int length = text.codePointCount(0, text.length());
        for (Limit.MinLength limit : shortest) {
            if (length < limit.characters()) {
                place.invalid(
                        "minLength",
                        "must have at least " + Limits.count(limit.characters(), "character"));
            }
        }
        for (Limit.MaxLength limit : longest) {
            if (length > limit.characters()) {
                place.invalid(
                        "maxLength",
                        "must have at most " + Limits.count(limit.characters(), "character"));
            }
        }
        for (PatternCheck pattern : patterns) {
            pattern.check(text, place);
        }
        if (format == Format.EMAIL && !EmailFormat.matches(text)) {
            place.invalid("format", "must be an e-mail address, like molly@example.org");
        }
        if (format == Format.URI && !UriFormat.matches(text)) {
            place.invalid("format", "must be an absolute URI, like https://example.org/pets");
        }
    }
}
