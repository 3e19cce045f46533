package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.Source;
import dev.tenon.generator.model.Terms;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecCookie;
import dev.tenon.generator.spec.SpecSecurity;
import dev.tenon.generator.spec.SpecSource;
import dev.tenon.generator.spec.SpecTerms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Tells what holds for every call of an operation. */
final class TermsResolver {

    private final Bound bound;
    private final List<Param> params;
    private final SpecTerms own;
    private final SpecTerms shared;

    TermsResolver(Bound bound, List<Param> params) {
        this.bound = bound;
        this.params = params;
        this.own = bound.spec().rules().terms();
        this.shared = bound.scene().spec().settings().terms();
    }

    Terms resolve() {
        checkRows();
        return new Terms(
                access(),
                settings(),
                new WhereResolver(bound, params).resolve(this::source),
                own.preRequest()
                        .or(shared::preRequest)
                        .map(name -> Functions.of(name, bound.scene().spec().settings())),
                own.reply(),
                cookies(),
                own.bounds(),
                own.isolation(),
                own.throttle().or(shared::throttle));
    }

    private Terms.Access access() {
        var security = bound.scene().spec().security(bound.spec());
        return new Terms.Access(
                security.map(SpecSecurity::requirements).orElse(List.of()).stream()
                        .map(TermsResolver::requirement)
                        .toList(),
                security.map(SpecSecurity::anonymous).orElse(true),
                values(own.roles()),
                values(own.groups()));
    }

    private static Terms.Requirement requirement(SpecSecurity.Requirement requirement) {
        return new Terms.Requirement(requirement.scheme().value(), values(requirement.scopes()));
    }

    private static List<String> values(List<Located<String>> names) {
        return names.stream().map(Located::value).toList();
    }

    /** The document's first, then the operation's; of one name the later counts. */
    private List<Terms.Setting> settings() {
        var settings = new LinkedHashMap<String, Terms.Setting>();
        var all = new ArrayList<>(shared.context());
        all.addAll(own.context());
        for (var setting : all) {
            var name = setting.name().value();
            source(setting.source())
                    .ifPresent(source -> settings.putLast(name, new Terms.Setting(name, source)));
        }
        return List.copyOf(settings.values());
    }

    private List<SpecCookie> cookies() {
        var cookies = new LinkedHashMap<String, SpecCookie>();
        shared.cookies().forEach(cookie -> cookies.put(cookie.name(), cookie));
        own.cookies().forEach(cookie -> cookies.put(cookie.name(), cookie));
        return List.copyOf(cookies.values());
    }

    /** Nothing for a parameter that has a problem of its own. */
    private Optional<Source> source(Located<SpecSource> source) {
        return switch (source.value()) {
            case SpecSource.Constant constant -> Optional.of(new Source.Constant(constant.value()));
            case SpecSource.Parameter wanted -> parameter(wanted, source);
            default -> Optional.of(new Source.Stated(source.value()));
        };
    }

    private Optional<Source> parameter(SpecSource.Parameter wanted, Located<SpecSource> source) {
        var param =
                params.stream()
                        .filter(found -> found.in() == wanted.in())
                        .filter(found -> found.name().equals(wanted.name()))
                        .findFirst();
        if (param.filter(found -> found.use() instanceof Param.Use.Paging).isPresent()) {
            bound.scene()
                    .findings()
                    .add(
                            new Problem(
                                    ProblemCode.EXPRESSION_NOWHERE,
                                    source.at(),
                                    "\"" + wanted.name() + "\" has no value of its own",
                                    "the service reads limit, offset and sort as parts of the"
                                            + " query",
                                    "name another parameter"));
            return Optional.empty();
        }
        return param.map(Source.Declared::new);
    }

    private void checkRows() {
        var most = own.bounds().rows();
        var page = bound.spec().rules().page().flatMap(found -> found.max());
        if (most.isPresent() && bound.action() != Action.LIST) {
            report(most.get(), "\"" + bound.id() + "\" answers no list", "it is one row at most");
        } else if (most.isPresent()
                && page.isPresent()
                && page.get().value() > most.get().value()) {
            report(
                    most.get(),
                    "a page has more rows than an answer",
                    page.get().value() + " is more than " + most.get().value());
        }
    }

    private void report(Located<Integer> rows, String what, String cause) {
        bound.scene()
                .findings()
                .add(
                        new Problem(
                                ProblemCode.PAGE_UNSUPPORTED,
                                rows.at(),
                                what,
                                cause,
                                "remove \"rows\" from \"limits\", or change \"page\""));
    }
}
