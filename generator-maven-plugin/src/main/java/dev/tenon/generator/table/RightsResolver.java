package dev.tenon.generator.table;

import dev.tenon.generator.catalog.Privilege;
import dev.tenon.generator.migration.DesiredGrant;
import dev.tenon.generator.migration.DesiredPolicy;
import dev.tenon.generator.migration.DesiredRights;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecAuth;
import dev.tenon.generator.spec.SpecGrant;
import dev.tenon.generator.spec.SpecPolicy;
import dev.tenon.generator.spec.SpecPrivilege;
import dev.tenon.generator.spec.SpecRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the roles and columns that grants and policies name. */
final class RightsResolver {

    private final Optional<SpecAuth> auth;
    private final Findings findings;

    RightsResolver(Optional<SpecAuth> auth, Findings findings) {
        this.auth = auth;
        this.findings = findings;
    }

    /** What all schemas over a table say of its rights. */
    DesiredRights resolve(TableDraft table) {
        var said =
                table.group()
                        .schemas()
                        .map(schema -> schema.table().rights())
                        .reduce(SpecRights.NONE, SpecRights::and);
        if (table.group().view()) {
            refuse(table, said);
            return DesiredRights.NONE;
        }
        var grants = new ArrayList<DesiredGrant>();
        for (var role :
                said.grants().stream().map(grant -> grant.role().value()).distinct().toList()) {
            var ofRole =
                    said.grants().stream()
                            .filter(grant -> grant.role().value().equals(role))
                            .toList();
            checkRole(ofRole.getFirst().role());
            for (var verb : Privilege.values()) {
                grants.addAll(grant(table, ofRole, verb));
            }
        }
        return new DesiredRights(
                grants,
                said.guard().isPresent(),
                said.policies().stream().map(this::policy).toList());
    }

    /** One privilege of one role: the whole table if anything says so, else all columns named. */
    private List<DesiredGrant> grant(TableDraft table, List<SpecGrant> ofRole, Privilege verb) {
        var said =
                ofRole.stream()
                        .flatMap(grant -> grant.privileges().stream())
                        .filter(privilege -> privilege.verb().name().equals(verb.name()))
                        .toList();
        if (said.isEmpty()) {
            return List.of();
        }
        var named =
                said.stream()
                        .flatMap(privilege -> privilege.columns().stream())
                        .flatMap(written -> column(table, written).stream())
                        .toList();
        boolean whole = said.stream().map(SpecPrivilege::columns).anyMatch(List::isEmpty);
        var columns =
                whole
                        ? List.<String>of()
                        : table.columns().stream()
                                .map(NamedColumn::name)
                                .filter(named::contains)
                                .toList();
        return whole || !columns.isEmpty()
                ? List.of(
                        new DesiredGrant(
                                ofRole.getFirst().role().value(),
                                verb,
                                columns,
                                said.getFirst().at()))
                : List.of();
    }

    private Optional<String> column(TableDraft table, Located<String> written) {
        var found = table.find(written.value()).map(NamedColumn::name);
        if (found.isEmpty()) {
            findings.add(
                    new Problem(
                            ProblemCode.UNKNOWN_FIELD,
                            written.at(),
                            "unknown field \""
                                    + written.value()
                                    + "\" in schema \""
                                    + table.group().owner().name()
                                    + "\"",
                            "the schema has " + Names.list(table.names()),
                            NearestName.fix(
                                    written.value(),
                                    table.names(),
                                    "name one of these, or add the field")));
        }
        return found;
    }

    private DesiredPolicy policy(SpecPolicy policy) {
        policy.to().forEach(this::checkRole);
        policy.using().ifPresent(condition -> checkSettings(policy, condition));
        policy.check().ifPresent(condition -> checkSettings(policy, condition));
        return new DesiredPolicy(
                policy.name().value(),
                policy.verb().map(verb -> Privilege.valueOf(verb.name())),
                policy.to().stream().map(Located::value).distinct().toList(),
                policy.using().map(RightsResolver::sql).orElse(""),
                policy.check().map(RightsResolver::sql).orElse(""),
                policy.at(),
                policy.using().map(Located::at).orElse(policy.at()),
                policy.check().map(Located::at).orElse(policy.at()));
    }

    private static String sql(Located<String> condition) {
        return condition.value().strip();
    }

    private void checkSettings(SpecPolicy policy, Located<String> condition) {
        var form = SettingForm.of(sql(condition));
        if (!form.isGood()) {
            findings.add(
                    new Problem(
                            ProblemCode.SETTING_UNWRAPPED,
                            condition.at(),
                            "policy \""
                                    + policy.name().value()
                                    + "\" reads a setting in a form that fails or is slow",
                            "a setting is missing in some sessions, is '' in others that had it"
                                + " before, and is read for each row unless it is selected once",
                            form.better()
                                    .map(better -> "write " + better)
                                    .orElse(
                                            "write (select nullif(current_setting('name.of.it',"
                                                    + " true), '')) with the setting's own name")));
        }
    }

    private void checkRole(Located<String> role) {
        var known = auth.map(SpecAuth::allRoles).orElse(List.of(role.value()));
        if (!known.contains(role.value())) {
            findings.add(
                    new Problem(
                            ProblemCode.ROLE_UNKNOWN,
                            role.at(),
                            "role \"" + role.value() + "\" is none of the document's",
                            "\"auth\" names " + Names.list(known),
                            NearestName.fix(
                                    role.value(),
                                    known,
                                    "name one of these, add it to the document's roles, or grant to"
                                            + " it in a migration of your own")));
        }
    }

    private void refuse(TableDraft view, SpecRights said) {
        var places =
                new ArrayList<>(said.grants().stream().map(grant -> grant.role().key()).toList());
        said.guard().ifPresent(places::add);
        places.stream()
                .limit(1)
                .forEach(place ->
                        findings.add(
                                new Problem(
                                        ProblemCode.VIEW_RIGHTS,
                                        place,
                                        "rights on view \""
                                                + view.group().name()
                                                + "\" come from the migration that creates it",
                                        "the spec makes no view, and one that is made anew loses"
                                                + " its grants",
                                        fix(view, said))));
    }

    private static String fix(TableDraft view, SpecRights said) {
        return said.grants().stream()
                .findFirst()
                .map(grant ->
                        "write into that migration: grant select on "
                                + view.group().name()
                                + " to "
                                + SqlNames.identifier(grant.role().value())
                                + ";")
                .orElse("write the policies on the tables it reads, and make it security_invoker");
    }
}
