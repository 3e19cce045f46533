package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Auth;
import dev.tenon.generator.model.SqlFunction;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecAuth;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecScheme;
import dev.tenon.generator.spec.SpecSettings;
import java.util.Optional;

/** Tells how a document tells callers apart. */
final class AuthResolver {

    private AuthResolver() {}

    /** Empty when it does not. */
    static Optional<Auth> resolve(SpecDocument spec, Findings findings) {
        var auth = spec.settings().auth();
        auth.filter(found -> !found.roles().isEmpty() && spec.schemes().isEmpty())
                .map(AuthResolver::unshown)
                .ifPresent(findings::add);
        return auth.map(found -> auth(spec, found));
    }

    private static Problem unshown(SpecAuth auth) {
        return new Problem(
                ProblemCode.SCHEME_MISSING,
                auth.at(),
                "no caller can have the roles of \"auth\"",
                "the document has no security scheme, so nobody can show credentials",
                "add one under components: securitySchemes, such as \"token: {type: http, scheme:"
                        + " bearer}\"");
    }

    private static Auth auth(SpecDocument spec, SpecAuth auth) {
        return new Auth(
                auth.role(),
                auth.roles().stream().map(Located::value).toList(),
                auth.anonymous().map(Located::value),
                auth.groups().stream().map(Located::value).toList(),
                auth.groupClaims(),
                spec.schemes().stream().map(scheme -> scheme(scheme, spec.settings())).toList());
    }

    private static Auth.Scheme scheme(SpecScheme scheme, SpecSettings settings) {
        return new Auth.Scheme(
                scheme.name().value(),
                scheme.mechanism(),
                scheme.cookie(),
                scheme.login()
                        .map(name -> Functions.of(name, settings))
                        .or(() -> ofClients(scheme, settings)),
                scheme.token());
    }

    /** The function that migrations make where the spec names none. */
    private static Optional<SqlFunction> ofClients(SpecScheme scheme, SpecSettings settings) {
        return scheme.hasClients()
                ? Optional.of(
                        Functions.of(
                                new Located<>(
                                        SpecScheme.CLIENTS, scheme.name().at(), scheme.name().at()),
                                settings))
                : Optional.empty();
    }
}
