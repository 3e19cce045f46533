package dev.tenon.runtime.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A path template of the spec, such as {@code /pets/{petId}}, or {@code /files/{name}.txt}: literal
 * texts with variables between them. A variable takes at least one character and no slash.
 */
final class PathTemplate {

    private final List<String> literals = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private PathTemplate() {}

    /** Reads a template. Unbalanced braces are literal text. */
    static PathTemplate of(String template) {
        PathTemplate path = new PathTemplate();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            path.literals.add(template.substring(from, open));
            path.names.add(template.substring(open + 1, close));
            from = close + 1;
        }
        path.literals.add(template.substring(from));
        return path;
    }

    /**
     * The variables of a path, name → text still percent-encoded, in their order; null when the
     * path is not of this template.
     */
    @Nullable Map<String, String> match(String path) {
        if (!path.startsWith(literals.get(0))) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        int at = literals.get(0).length();
        for (int i = 0; i < names.size(); i++) {
            String next = literals.get(i + 1);
            boolean last = i + 1 == names.size();
            int end = last ? path.length() - next.length() : path.indexOf(next, at + 1);
            if (end <= at || !path.startsWith(next, end) || path.substring(at, end).contains("/")) {
                return null;
            }
            values.put(names.get(i), path.substring(at, end));
            at = end + next.length();
        }
        return at == path.length() ? values : null;
    }

    /** The path with these texts, not yet encoded, in place of the variables. */
    String fill(List<String> values) {
        StringBuilder path = new StringBuilder(literals.get(0));
        for (int i = 0; i < names.size(); i++) {
            path.append(PercentCoding.encode(values.get(i))).append(literals.get(i + 1));
        }
        return path.toString();
    }
}
