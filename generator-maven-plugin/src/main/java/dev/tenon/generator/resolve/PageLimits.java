package dev.tenon.generator.resolve;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecPage;
import dev.tenon.generator.spec.SpecParameter;
import dev.tenon.generator.spec.SpecSchema;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds how many rows a list gives: the smallest of the limits that the operation names. */
final class PageLimits {

    private static final int STANDARD = 100;
    private static final int PLAIN_MAX = 1000;

    private final Bound bound;
    private final Optional<SpecPage> page;
    private final Optional<SpecSchema> limit;

    PageLimits(Bound bound) {
        this.bound = bound;
        this.page = bound.spec().rules().page();
        this.limit =
                bound.spec().parameters().stream()
                        .filter(found -> found.in() == SpecParameter.In.QUERY)
                        .filter(found -> found.name().value().equals("limit"))
                        .map(SpecParameter::schema)
                        .findFirst();
    }

    /**
     * Rows of a list.
     *
     * @param standard when the caller does not say
     * @param max at most
     */
    record Rows(int standard, int max) {}

    Rows resolve() {
        var max = max();
        if (max.isEmpty()) {
            bound.scene().findings().add(bound.scene().plain() ? assumed() : unlimited());
        }
        int most = max.orElse(PLAIN_MAX);
        return new Rows(standard(most), most);
    }

    private OptionalInt max() {
        var written = page.flatMap(SpecPage::max).map(Located::value);
        var parameter = limit.flatMap(schema -> schema.limits().maximum()).map(Located::value);
        var array = Answers.schema(bound.spec()).flatMap(schema -> schema.limits().maxItems());
        return Stream.of(
                        written.map(IntStream::of),
                        parameter.map(BigDecimal::intValue).map(IntStream::of),
                        array.map(Located::value).map(IntStream::of))
                .flatMap(Optional::stream)
                .flatMapToInt(value -> value)
                .filter(value -> value > 0)
                .min();
    }

    private int standard(int max) {
        var written = page.flatMap(SpecPage::standard);
        if (written.isPresent()) {
            return atMost(written.get().value(), max, written.get().at());
        }
        var parameter = limit.flatMap(schema -> schema.values().standard());
        var number = parameter.flatMap(PageLimits::number);
        return number.isPresent()
                ? atMost(number.get(), max, parameter.get().at())
                : Math.min(STANDARD, max);
    }

    private static Optional<Integer> number(Located<Node> value) {
        return value.value() instanceof Node.Scalar scalar
                ? scalar.number().map(BigDecimal::intValue).filter(number -> number > 0)
                : Optional.empty();
    }

    private int atMost(int standard, int max, Location at) {
        if (standard > max) {
            bound.scene()
                    .findings()
                    .add(
                            new Problem(
                                    ProblemCode.PAGE_UNSUPPORTED,
                                    at,
                                    "a page of " + standard + " rows is over the limit",
                                    "\"" + bound.id() + "\" gives " + max + " rows at most",
                                    "write a default of at most " + max));
        }
        return Math.min(standard, max);
    }

    private Problem unlimited() {
        return new Problem(
                ProblemCode.LIST_UNLIMITED,
                bound.spec().key(),
                "list \"" + bound.id() + "\" has no limit",
                "a table grows, and one request must not read all of it",
                "write \"x-tenon: {page: {max: 100}}\", or a query parameter \"limit\" with"
                        + " \"maximum\"");
    }

    private Problem assumed() {
        return new Problem(
                ProblemCode.LIST_LIMITED,
                bound.spec().key(),
                "list \"" + bound.id() + "\" has no limit and gets the standard one",
                STANDARD + " rows when the caller does not say, " + PLAIN_MAX + " at most",
                "OpenAlchemy has no key for it: give it a query parameter \"limit\" with a"
                        + " \"default\" and a \"maximum\" to choose");
    }
}
