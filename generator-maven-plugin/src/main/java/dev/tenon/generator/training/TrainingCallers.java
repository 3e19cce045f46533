package dev.tenon.generator.training;

import dev.tenon.generator.model.Auth;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Terms;
import dev.tenon.generator.rights.Caller;
import dev.tenon.generator.spec.SpecScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows credentials: for each role of the document a token, where its operations take one. */
final class TrainingCallers {

    private final Model model;
    private final TrainingKey key;
    private final Map<String, String> tokens = new HashMap<>();

    TrainingCallers(Model model, TrainingKey key) {
        this.model = model;
        this.key = key;
    }

    /**
     * The header fields by which a request for the operation is let in; none where nothing need be
     * shown, or only what a training run has not: passwords and certificates.
     */
    Map<String, String> credentials(Operation operation) {
        return model.auth()
                .flatMap(auth ->
                        role(operation, auth)
                                .flatMap(role ->
                                        scheme(operation, auth)
                                                .map(scheme -> shown(scheme, token(auth, role)))))
                .orElse(Map.of());
    }

    private static Optional<String> role(Operation operation, Auth auth) {
        return Caller.of(operation, auth).stream()
                .map(Caller::role)
                .filter(auth.roles()::contains)
                .findFirst();
    }

    private static Optional<Auth.Scheme> scheme(Operation operation, Auth auth) {
        List<String> wanted =
                operation.terms().access().requirements().stream()
                        .map(Terms.Requirement::scheme)
                        .toList();
        var takes =
                auth.schemes().stream()
                        .filter(scheme -> wanted.isEmpty() || wanted.contains(scheme.name()))
                        .toList();
        return takes.stream()
                .filter(scheme -> scheme.mechanism() == SpecScheme.Mechanism.BEARER)
                .findFirst()
                .or(() -> takes.stream().filter(scheme -> scheme.cookie().isPresent()).findFirst());
    }

    private static Map<String, String> shown(Auth.Scheme scheme, String token) {
        return scheme.mechanism() == SpecScheme.Mechanism.BEARER
                ? Map.of("Authorization", "Bearer " + token)
                // As a browser says that a page of the service itself asks.
                : Map.of(
                        "Cookie",
                        scheme.cookie().orElseThrow() + "=" + token,
                        "Sec-Fetch-Site",
                        "same-origin");
    }

    private String token(Auth auth, String role) {
        return tokens.computeIfAbsent(role, _ -> key.token(TrainingClaims.of(model, auth, role)));
    }
}
