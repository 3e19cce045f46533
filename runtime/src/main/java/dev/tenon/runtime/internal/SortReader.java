package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.problem.NearestName;
import dev.tenon.runtime.problem.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code sort}: fields with commas between, {@code -born,name}. Descending is {@code -born},
 * {@code !born} or {@code born.desc}. A field named again changes nothing: its first place counts.
 */
final class SortReader {

    private final OperationPlan plan;
    private final Violations violations;

    SortReader(OperationPlan plan, Violations violations) {
        this.plan = plan;
        this.violations = violations;
    }

    /** The order a text asks for; incomplete when a violation was added. */
    List<Statement.Order> read(String text) {
        List<Statement.Order> order = new ArrayList<>();
        Set<String> named = new HashSet<>();
        String[] keys = text.split(",", -1);
        if (keys.length > plan.sorts().size()) {
            refuse("maxItems", "takes " + plan.sorts().size() + " fields at most", null);
            return order;
        }
        for (String key : keys) {
            boolean descending = isDescending(key);
            String name = name(key);
            Operation.Sort sort = plan.sorts().get(name);
            if (sort == null) {
                unknown(name);
            } else if (named.add(name)) {
                order.add(new Statement.Order(sort.column(), descending));
            }
        }
        return order;
    }

    private void unknown(String name) {
        String nearest = NearestName.of(name, plan.sorts().keySet());
        refuse(
                "unknown",
                "sorts by " + String.join(", ", plan.sorts().keySet()),
                nearest == null ? null : "did you mean " + nearest + "?");
    }

    private void refuse(String code, String message, @Nullable String hint) {
        violations.addMalformed(new Violation(OperationPlan.SORT, true, code, message, hint));
    }

    private static boolean isDescending(String key) {
        return key.startsWith("-") || key.startsWith("!") || key.endsWith(".desc");
    }

    private static String name(String key) {
        if (key.startsWith("-") || key.startsWith("!")) {
            return key.substring(1);
        }
        if (key.endsWith(".desc")) {
            return key.substring(0, key.length() - ".desc".length());
        }
        return key.endsWith(".asc") ? key.substring(0, key.length() - ".asc".length()) : key;
    }
}
