package dev.tenon.generator.plan;

import dev.tenon.generator.model.Source;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.SpecSource;
import java.util.List;
import java.util.Locale;

/** Decides how it is written where a value comes from. */
final class SourcePlanner {

    private final ParameterConstants constants;

    SourcePlanner(ParameterConstants constants) {
        this.constants = constants;
    }

    SourcePlan plan(Source source) {
        return switch (source) {
            case Source.Declared declared ->
                    new SourcePlan.Declared(constants.constant(declared.param()));
            case Source.Constant constant -> made("constant", text(constant.value()));
            case Source.Stated stated -> stated(stated.spec());
        };
    }

    private static SourcePlan stated(SpecSource spec) {
        return switch (spec) {
            case SpecSource.Claim claim -> new SourcePlan.Made("claim", claim.path());
            case SpecSource.Header header -> made("header", header.name());
            case SpecSource.Cookie cookie -> made("cookie", cookie.name());
            case SpecSource.Body body -> made("body", body.pointer());
            case SpecSource.Fact fact ->
                    new SourcePlan.Made(fact.name().toLowerCase(Locale.ROOT), List.of());
            case SpecSource.Constant constant -> made("constant", text(constant.value()));
            case SpecSource.Parameter parameter ->
                    throw new IllegalStateException(parameter + " was not resolved");
        };
    }

    // YAML also spells true as True; SQL and JSON do not.
    private static String text(Node.Scalar value) {
        return value.kind() == Node.Scalar.Kind.BOOLEAN
                ? Boolean.toString(value.isTrue())
                : value.text();
    }

    private static SourcePlan made(String factory, String text) {
        return new SourcePlan.Made(factory, List.of(text));
    }
}
