package dev.tenon.generator.training;

import dev.tenon.generator.model.Auth;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Source;
import dev.tenon.generator.model.Terms;
import dev.tenon.generator.spec.SpecSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a token says so that the document's operations let its bearer in: role, groups, the rest.
 */
final class TrainingClaims {

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private TrainingClaims() {}

    /**
     * The claims of a caller with that role, every group, and each claim that operations ask for.
     */
    static Map<String, Object> of(Model model, Auth auth, String role) {
        var made = new TrainingClaims();
        made.put(List.of("sub"), "1");
        made.put(auth.role(), role);
        auth.groupClaims().stream().limit(1).forEach(path -> made.put(path, auth.groups()));
        for (var operation : model.operations()) {
            for (Terms.Fixed fixed : operation.terms().fixed()) {
                made.put(fixed.source(), SampleValues.of(fixed.field().type()));
            }
            for (Terms.Setting setting : operation.terms().settings()) {
                made.put(setting.source(), "1");
            }
        }
        return made.claims;
    }

    private void put(Source source, Object value) {
        if (source instanceof Source.Stated(SpecSource.Claim claim)) {
            put(claim.path(), value);
        }
    }

    /** What is there already stays, also where it is no object and a path leads on through it. */
    @SuppressWarnings("unchecked") // every map in here is one of ours
    private void put(List<String> path, Object value) {
        var object = claims;
        for (var step : path.subList(0, path.size() - 1)) {
            if (!(object.computeIfAbsent(step, _ -> new LinkedHashMap<String, Object>())
                    instanceof Map<?, ?> next)) {
                return;
            }
            object = (Map<String, Object>) next;
        }
        object.putIfAbsent(path.getLast(), value);
    }
}
