package dev.tenon.generator.migration;

import dev.tenon.generator.database.BuildDatabase;
import dev.tenon.generator.database.DatabaseAddress;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.schema.AbstractSchema;
import org.pgcodekeeper.core.schema.PgStatement;

/**
 * How a live database differs from what its migrations make of an empty one. Rights and owners are
 * left out: they belong to the place, not to the schema. The live database is only read.
 */
public final class Drift {

    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(create|drop|alter|comment on) ((?:unique |materialized |or replace )*[a-z]+)"
                            + "(?: only| concurrently)? (?:\\S+ on )?(?:only )?(\\S+).*",
                    Pattern.DOTALL);

    private final MigrationProject project;
    private final BuildDatabase build;

    /** Prepares to compare; scratch databases are made on {@code build}. */
    public Drift(MigrationProject project, BuildDatabase build) {
        this.project = project;
        this.build = build;
    }

    /**
     * Compares.
     *
     * @param schemas those the migrations are about; others are not looked at
     * @return DB-313 for each migration not applied and for each difference from those that are,
     *     with the statement that mends it
     */
    public List<Problem> compare(DatabaseAddress live, List<String> schemas) {
        var scripts = MigrationFolder.read(project).scripts();
        var applied = Set.copyOf(FlywayRun.history(live));
        List<Problem> found = new ArrayList<>();
        scripts.stream()
                .filter(script -> script.versioned() || script.repeatable())
                .filter(script -> !applied.contains(script.file()))
                .forEach(script -> found.add(missing(script)));
        try (var base = build.scratch("drift")) {
            var replay =
                    new Replay(
                            base.address(),
                            scripts.stream()
                                    .filter(script -> applied.contains(script.file()))
                                    .toList());
            replay.run();
            replay.runLate();
            new ModelDiff(live, base.address())
                    .ignoringPrivileges()
                    .statements((is, should) -> target(is, should, Set.copyOf(schemas)))
                    .forEach(sql -> found.add(difference(sql)));
        }
        return found;
    }

    /** The live model with the named schemas as the migrations make them. */
    private static AbstractDatabase target(
            AbstractDatabase live, AbstractDatabase base, Set<String> schemas) {
        var target = live.shallowCopy();
        target.setVersion(live.getVersion());
        live.getChildren()
                .filter(child -> !isSchema(child, schemas))
                .forEach(child -> target.addChild(child.deepCopy()));
        base.getChildren()
                .filter(child -> isSchema(child, schemas))
                .forEach(child -> target.addChild(child.deepCopy()));
        return target;
    }

    private static boolean isSchema(PgStatement child, Set<String> schemas) {
        return child instanceof AbstractSchema && schemas.contains(child.getName());
    }

    private static Problem missing(MigrationScript script) {
        return new Problem(
                ProblemCode.DRIFT,
                ScriptLines.location(script, 1),
                "the database has not applied \"" + script.file() + "\"",
                "",
                "migrate it");
    }

    private static Problem difference(String sql) {
        var subject = SUBJECT.matcher(sql);
        boolean known = subject.matches();
        String name = known ? subject.group(3).replaceAll("[(;]+$", "") : "schema";
        String what =
                !known
                        ? "something differs"
                        : switch (subject.group(1)) {
                            case "create" -> subject.group(2) + " \"" + name + "\" is missing";
                            case "drop" ->
                                    subject.group(2) + " \"" + name + "\" is in no migration";
                            case "alter" -> subject.group(2) + " \"" + name + "\" differs";
                            default -> "comment of \"" + name + "\" differs";
                        };
        return new Problem(
                ProblemCode.DRIFT,
                new Location.InDatabase(name),
                what,
                "",
                sql.replaceAll("\\s*\\n\\s*", " ") + ";");
    }
}
