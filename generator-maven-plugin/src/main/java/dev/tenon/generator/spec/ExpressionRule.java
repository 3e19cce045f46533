package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Pointer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Expressions name what a request of their operation has. */
final class ExpressionRule implements SpecRule {

    @Override
    public void check(SpecDocument document, Problems problems) {
        for (var shared : document.settings().terms().context()) {
            caller(shared.source(), document).ifPresent(problems::add);
            if (ofOneOperation(shared.source().value())) {
                problems.add(notShared(shared.source()));
            }
        }
        SecurityRule.operations(document)
                .forEach(operation -> check(operation, document, problems));
    }

    private static void check(SpecOperation operation, SpecDocument document, Problems problems) {
        var terms = operation.rules().terms();
        Stream.concat(terms.context().stream(), terms.where().stream())
                .map(SpecTerms.Bound::source)
                .flatMap(source ->
                        caller(source, document)
                                .or(() -> request(source, operation, document))
                                .stream())
                .forEach(problems::add);
    }

    private static boolean ofOneOperation(SpecSource source) {
        return source instanceof SpecSource.Parameter || source instanceof SpecSource.Body;
    }

    private static Problem notShared(Located<SpecSource> source) {
        return nowhere(
                source,
                "the document's context has no parameters and no body",
                "operations have them, each its own",
                "write it into the context of the operations that have it");
    }

    private static Optional<Problem> caller(Located<SpecSource> source, SpecDocument document) {
        boolean ofCaller =
                source.value() instanceof SpecSource.Claim
                        || source.value() == SpecSource.Fact.CLIENT
                        || source.value() == SpecSource.Fact.CERTIFICATE;
        if (!ofCaller) {
            return Optional.empty();
        }
        if (document.settings().auth().isEmpty()) {
            return Optional.of(
                    new Problem(
                            ProblemCode.AUTH_MISSING,
                            source.at(),
                            "nothing is known of callers",
                            "the document has no \"auth\"",
                            "add \"x-tenon: {auth: {role: $claims.role, roles: [app_user]}}\" to"
                                    + " the document"));
        }
        boolean certified =
                document.schemes().stream()
                        .anyMatch(scheme -> scheme.mechanism() == SpecScheme.Mechanism.CERTIFICATE);
        return source.value() == SpecSource.Fact.CERTIFICATE && !certified
                ? Optional.of(
                        nowhere(
                                source,
                                "no caller shows a certificate",
                                "the document has no security scheme of type mutualTLS",
                                "add one under components: securitySchemes"))
                : Optional.empty();
    }

    private static Optional<Problem> request(
            Located<SpecSource> source, SpecOperation operation, SpecDocument document) {
        return switch (source.value()) {
            case SpecSource.Parameter parameter -> parameter(source, parameter, operation);
            case SpecSource.Body body -> body(source, body, operation, document);
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> parameter(
            Located<SpecSource> source, SpecSource.Parameter wanted, SpecOperation operation) {
        var known =
                operation.parameters().stream()
                        .filter(parameter -> parameter.in() == wanted.in())
                        .map(parameter -> parameter.name().value())
                        .toList();
        var in = wanted.in().name().toLowerCase(Locale.ROOT);
        return known.contains(wanted.name())
                ? Optional.empty()
                : Optional.of(
                        nowhere(
                                source,
                                "\""
                                        + operation.id().name()
                                        + "\" has no parameter \""
                                        + wanted.name()
                                        + "\" in "
                                        + in,
                                known.isEmpty()
                                        ? "it declares none there"
                                        : "it declares " + String.join(", ", known),
                                NearestName.fix(
                                        wanted.name(), known, "declare it under \"parameters\"")));
    }

    private static Optional<Problem> body(
            Located<SpecSource> source,
            SpecSource.Body wanted,
            SpecOperation operation,
            SpecDocument document) {
        if (operation.body().isEmpty()) {
            return Optional.of(
                    nowhere(
                            source,
                            "\"" + operation.id().name() + "\" has no body",
                            "a body is declared by \"requestBody\"",
                            "take the value from the path, the query or a header"));
        }
        var fields = fields(operation.body().get(), document);
        var first = Pointer.tokens(wanted.pointer()).stream().findFirst();
        return first.filter(name -> !fields.isEmpty() && !fields.contains(name))
                .map(name ->
                        nowhere(
                                source,
                                "the body of \""
                                        + operation.id().name()
                                        + "\" has no field \""
                                        + name
                                        + "\"",
                                "a request may write " + String.join(", ", fields),
                                NearestName.fix(name, fields, "name one of these")));
    }

    private static List<String> fields(SpecBody body, SpecDocument document) {
        return body.content().stream()
                .flatMap(media -> media.schema().stream())
                .limit(1)
                .map(document::resolve)
                .flatMap(schema -> schema.shape().fields().stream())
                .filter(field -> !field.schema().isReadOnly() && !field.schema().isHidden())
                .map(SpecField::name)
                .toList();
    }

    private static Problem nowhere(
            Located<SpecSource> source, String what, String cause, String fix) {
        return new Problem(ProblemCode.EXPRESSION_NOWHERE, source.at(), what, cause, fix);
    }
}
