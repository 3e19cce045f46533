package dev.tenon.generator.resolve;

import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.spec.SpecParameter;
import dev.tenon.generator.spec.SpecSource;
import dev.tenon.generator.spec.SpecTerms;
import java.util.stream.Stream;

/** The expressions that hold for an operation: its own, and the document's. */
final class Expressions {

    private Expressions() {}

    /** Whether one of them takes the value of a parameter. */
    static boolean read(SpecParameter parameter, SpecOperation operation, SpecTerms shared) {
        var own = operation.rules().terms();
        return Stream.of(shared.context(), own.context(), own.where())
                .flatMap(bound -> bound.stream())
                .map(bound -> bound.source().value())
                .anyMatch(source -> isOf(source, parameter));
    }

    private static boolean isOf(SpecSource source, SpecParameter parameter) {
        return switch (source) {
            case SpecSource.Parameter wanted ->
                    wanted.in() == parameter.in() && wanted.name().equals(parameter.name().value());
            case SpecSource.Header header ->
                    parameter.in() == SpecParameter.In.HEADER
                            && header.name().equalsIgnoreCase(parameter.name().value());
            default -> false;
        };
    }
}
