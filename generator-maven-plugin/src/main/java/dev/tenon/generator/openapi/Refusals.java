package dev.tenon.generator.openapi;

import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.spec.SpecLimits;
import dev.tenon.generator.spec.SpecParameter;
import java.util.EnumSet;
import java.util.Set;

/** Decides in which ways an operation can end without success. */
final class Refusals {

    /** Every operation reads a request and asks the database. */
    private static final Set<Refusal> ANY =
            EnumSet.of(
                    Refusal.MALFORMED,
                    Refusal.NOT_ACCEPTABLE,
                    Refusal.REQUEST_TIMEOUT,
                    Refusal.URI_TOO_LONG,
                    Refusal.TOO_MANY_REQUESTS,
                    Refusal.HEADERS_TOO_LARGE,
                    Refusal.INTERNAL,
                    Refusal.UNAVAILABLE,
                    Refusal.TIMEOUT);

    /** Credentials that are shown are judged, also where none are asked for. */
    private static final Set<Refusal> JUDGED = EnumSet.of(Refusal.UNAUTHORIZED, Refusal.FORBIDDEN);

    private Refusals() {}

    /** The refusals that some operation of a service can give, by status. */
    static Set<Refusal> of(Model model) {
        var refusals = EnumSet.allOf(Refusal.class);
        if (model.auth().isEmpty()) {
            refusals.removeAll(JUDGED);
        }
        return refusals;
    }

    /** As below, of a service that tells its callers apart. */
    static Set<Refusal> judged(Operation operation) {
        var refusals = EnumSet.copyOf(of(operation));
        refusals.addAll(JUDGED);
        return refusals;
    }

    /** The refusals of an operation, by status. */
    static Set<Refusal> of(Operation operation) {
        var refusals = EnumSet.copyOf(ANY);
        if (looksForOneRow(operation.action()) || belongsToARow(operation)) {
            refusals.add(Refusal.NOT_FOUND);
        }
        if (operation.action() != Action.LIST && operation.action() != Action.FIND) {
            refusals.add(Refusal.CONFLICT);
        }
        if (operation.body().isPresent()) {
            refusals.addAll(
                    EnumSet.of(
                            Refusal.BODY_TOO_LARGE,
                            Refusal.UNSUPPORTED_MEDIA_TYPE,
                            Refusal.INVALID));
        }
        var terms = operation.terms();
        if (terms.isolation().isPresent()) {
            // Transactions that meet are undone (PostgreSQL, Transaction Isolation).
            refusals.add(Refusal.CONFLICT);
        }
        if (operation.listing().isPresent()
                || terms.bounds().response().isPresent()
                || operation.params().stream().anyMatch(Refusals::isBound)) {
            refusals.add(Refusal.INVALID);
        }
        return refusals;
    }

    private static boolean belongsToARow(Operation operation) {
        return operation.listing().isPresent()
                && operation.params().stream()
                        .anyMatch(param ->
                                param.use() instanceof Param.Use.Scope scope
                                        && scope.parent().isPresent());
    }

    private static boolean looksForOneRow(Action action) {
        return switch (action) {
            case FIND, UPDATE, REPLACE, DELETE -> true;
            case LIST, INSERT -> false;
        };
    }

    /** Whether a value of the right type can still be refused. */
    private static boolean isBound(Param param) {
        return (param.required() && param.in() != SpecParameter.In.PATH) || isBound(param.type());
    }

    private static boolean isBound(ValueKind kind) {
        return switch (kind) {
            case ValueKind.Choice _ -> true;
            case ValueKind.Single single ->
                    hasForm(single.scalar())
                            || !single.allowed().isEmpty()
                            || !single.limits().equals(SpecLimits.NONE);
            case ValueKind.Many many ->
                    isBound(many.item()) || !many.limits().equals(SpecLimits.NONE);
            case ValueKind.Json json -> !json.limits().equals(SpecLimits.NONE);
        };
    }

    /** Whether a string stands for it that must have a form. */
    private static boolean hasForm(Scalar scalar) {
        return switch (scalar) {
            case EMAIL, URI, UUID, DATE, DATE_TIME, BYTES -> true;
            case INT32, INT64, DECIMAL, FLOAT32, FLOAT64, BOOLEAN, TEXT -> false;
        };
    }
}
