package dev.tenon.generator.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A path as it is written, taken apart.
 *
 * <p>Good: {@code /pets/{petId}}. Broken: {@code /pets/{petId}, /pets/{}, /a{b}, /{a}/{a}}.
 *
 * @param text as written
 * @param parameters names in order
 * @param isBroken whether it cannot be matched
 */
record PathTemplate(String text, List<String> parameters, boolean isBroken) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern FIXED = Pattern.compile("[^{}?#]*");

    static PathTemplate of(String text) {
        var parameters = new ArrayList<String>();
        boolean broken = false;
        for (var segment : text.substring(1).split("/", -1)) {
            var parameter = PARAMETER.matcher(segment);
            if (parameter.matches()) {
                parameters.add(parameter.group(1));
            } else {
                broken |= !FIXED.matcher(segment).matches();
            }
        }
        broken |= new HashSet<>(parameters).size() < parameters.size();
        return new PathTemplate(text, List.copyOf(parameters), broken);
    }

    /** The text with all parameters named alike. */
    String shape() {
        return PARAMETER.matcher(text).replaceAll("{}");
    }
}
