package dev.tenon.generator.plan;

import dev.tenon.generator.jooq.JooqRequest;
import java.util.List;
import java.util.Optional;

/**
 * The code to write, decided to the last name.
 *
 * @param settings what the project says
 * @param shadowsJavaLang whether some generated type has the name of a type in {@code java.lang}
 * @param enums one type each
 * @param rows one record each
 * @param bodies one record each
 * @param columns one class for each table
 * @param repositories one class each
 * @param groups one controller and one class of operations each
 * @param auth the class that tells how callers are told apart; empty when they are not
 * @param jooq the jOOQ classes the rest stands on
 */
public record Plan(
        Settings settings,
        boolean shadowsJavaLang,
        List<EnumPlan> enums,
        List<RowPlan> rows,
        List<BodyPlan> bodies,
        List<ColumnsPlan> columns,
        List<RepositoryPlan> repositories,
        List<GroupPlan> groups,
        Optional<AuthPlan> auth,
        JooqRequest jooq) {

    public Plan {
        enums = List.copyOf(enums);
        rows = List.copyOf(rows);
        bodies = List.copyOf(bodies);
        columns = List.copyOf(columns);
        repositories = List.copyOf(repositories);
        groups = List.copyOf(groups);
    }
}
