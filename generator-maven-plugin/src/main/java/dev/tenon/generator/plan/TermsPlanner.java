package dev.tenon.generator.plan;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.SqlFunction;
import dev.tenon.generator.model.Terms;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecCookie;
import dev.tenon.generator.spec.SpecThrottle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides how the terms of an operation are written; what the runtime assumes is left out. */
final class TermsPlanner {

    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long MINUTE = 60;

    private final SourcePlanner sources;

    TermsPlanner(ParameterConstants constants) {
        this.sources = new SourcePlanner(constants);
    }

    /**
     * The terms.
     *
     * @param column how columns are named
     */
    TermsPlan plan(Terms terms, Function<Field, OperationPlan.ColumnRef> column) {
        return new TermsPlan(
                access(terms.access()),
                terms.settings().stream()
                        .map(each ->
                                new TermsPlan.Setting(each.name(), sources.plan(each.source())))
                        .toList(),
                terms.fixed().stream()
                        .map(each ->
                                new TermsPlan.Fixed(
                                        column.apply(each.field()), sources.plan(each.source())))
                        .toList(),
                terms.preRequest().map(SqlFunction::toString),
                new TermsPlan.Reply(
                        terms.reply().status(),
                        terms.reply().headers(),
                        terms.cookies().stream().map(TermsPlanner::cookie).toList()),
                new TermsPlan.Bounds(
                        terms.bounds().time().map(TermsPlanner::time),
                        terms.bounds().rows().map(Located::value),
                        terms.bounds().body(),
                        terms.bounds().response()),
                terms.isolation().map(Enum::name),
                terms.throttle().map(TermsPlanner::throttle));
    }

    private static TermsPlan.Throttle throttle(SpecThrottle throttle) {
        return new TermsPlan.Throttle(
                throttle.rate().map(SpecThrottle.Rate::calls),
                throttle.rate().map(rate -> time(rate.within())),
                throttle.concurrent(),
                Optional.of(throttle.per())
                        .filter(per -> per != SpecThrottle.Per.CLIENT)
                        .map(Enum::name));
    }

    private static TermsPlan.Access access(Terms.Access access) {
        return new TermsPlan.Access(
                access.requirements().stream()
                        .map(each -> new TermsPlan.Admitted(each.scheme(), each.scopes()))
                        .toList(),
                access.anonymous() && !access.isOpen(),
                access.roles(),
                access.groups());
    }

    /** In the largest unit that divides it. */
    private static TermsPlan.Time time(Duration time) {
        long seconds = time.toSeconds();
        if (!time.equals(Duration.ofSeconds(seconds))) {
            return new TermsPlan.Time("ofMillis", time.toMillis());
        }
        if (seconds % DAY == 0) {
            return new TermsPlan.Time("ofDays", seconds / DAY);
        }
        return seconds % MINUTE == 0
                ? new TermsPlan.Time("ofMinutes", seconds / MINUTE)
                : new TermsPlan.Time("ofSeconds", seconds);
    }

    private static TermsPlan.Cookie cookie(SpecCookie cookie) {
        return new TermsPlan.Cookie(
                List.of(cookie.name(), cookie.setting()),
                cookie.maxAge().map(TermsPlanner::time),
                cookie.path(),
                List.of(cookie.httpOnly(), cookie.secure()),
                cookie.sameSite());
    }
}
