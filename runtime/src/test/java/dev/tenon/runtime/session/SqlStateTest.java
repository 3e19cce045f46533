package dev.tenon.runtime.session;

import static dev.tenon.runtime.sample.OwnerColumns.OWNER;
import static dev.tenon.runtime.sample.PetColumns.PET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.TestTable;
import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Problem;
import dev.tenon.runtime.api.Problem.Violation;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every SQLSTATE of the map, provoked, and what its caller is told. */
final class SqlStateTest {

    private static final String SECRET = "s3cret value";
    private static final String ANN = "ann@example.org";
    private static final Relation<String> PETS =
            Relation.of(PET, row -> String.valueOf(row.text(1)), row -> row.text(1, "label"))
                    .column("label", PET.NAME)
                    .column("status", PET.STATUS)
                    .column("birth/day", PET.BORN)
                    .column("owner", PET.OWNER_ID)
                    .keyedBy(PET.ID);
    private static final Relation<String> OWNERS =
            Relation.of(OWNER, row -> String.valueOf(row.text(1)), row -> row.text(1, "name"))
                    .column("name", OWNER.NAME)
                    .column("mail", OWNER.EMAIL)
                    .keyedBy(OWNER.ID);

    private static Pool pool;
    private static JdbcExecutor executor;

    @BeforeAll
    static void open() {
        Probe.reset();
        TestDatabase.admin("alter table petstore.pet add constraint pet_bad check (name <> 'bad')");
        pool =
                Pool.open(
                        PoolSettings.of(
                                        TestDatabase.url(),
                                        TestDatabase.user(),
                                        TestDatabase.password())
                                .withSize(2));
        executor = Probe.executor(pool);
    }

    @AfterAll
    static void close() {
        pool.close();
        TestDatabase.reset();
    }

    @BeforeEach
    void seed() {
        TestDatabase.admin(
                """
                truncate petstore.pet, petstore.owner, probe.note, probe.counter, probe.span
                    restart identity;
                insert into petstore.owner (name, email) values ('Ann', 'ann@example.org');
                insert into petstore.pet (name, owner_id) values ('Rex', 1);
                """);
    }

    @Test
    void takenValuesNameTheirFields() {
        Problem taken = problem(OWNERS.insert().set(OWNER.NAME, SECRET).set(OWNER.EMAIL, ANN));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.violations()).containsExactly(at("/mail", "unique", "must be unique"));
        Problem together = problem(PETS.insert().set(PET.OWNER_ID, 1L).set(PET.NAME, "Rex"));
        assertThat(together.violations())
                .extracting(Violation::place)
                .containsExactly("/owner", "/label");
    }

    @Test
    void takenKeysThatTheSpecHidesNameNoField() {
        Problem taken = problem(PETS.insert().set(PET.ID, 1L).set(PET.NAME, SECRET));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.violations()).isEmpty();
    }

    @Test
    void referencesToNothingNameTheirField() {
        Problem insert = problem(PETS.insert().set(PET.NAME, SECRET).set(PET.OWNER_ID, 99L));
        Problem update = problem(PETS.update().where(PET.ID, 1L).set(PET.OWNER_ID, 99L));
        for (Problem problem : List.of(insert, update)) {
            assertThat(problem.status()).isEqualTo(409);
            assertThat(problem.detail()).isEqualTo("A row that is referred to does not exist.");
            assertThat(problem.violations())
                    .containsExactly(at("/owner", "reference", "must refer to an existing row"));
        }
    }

    @Test
    void rowsInUseAreToldApartFromReferencesToNothing() {
        Problem delete = problem(OWNERS.delete().where(OWNER.ID, 1L));
        Problem update = problem(OWNERS.update().where(OWNER.ID, 1L).set(OWNER.ID, 2L));
        for (Problem problem : List.of(delete, update)) {
            assertThat(problem.status()).isEqualTo(409);
            assertThat(problem.detail()).isEqualTo("Other rows still refer to this one.");
            assertThat(problem.violations()).isEmpty();
        }
    }

    @Test
    void missingValuesNameTheirField() {
        assertThat(problem(PETS.insert().set(PET.BORN, null)).violations())
                .containsExactly(at("/label", "required", "must not be null"));
        assertThat(problem(PETS.update().where(PET.ID, 1L).set(PET.NAME, null)).status())
                .isEqualTo(422);
    }

    @Test
    void brokenChecksNameTheirFields() {
        Problem early =
                problem(
                        PETS.insert()
                                .set(PET.NAME, SECRET)
                                .set(PET.BORN, LocalDate.of(1066, 10, 14)));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.violations())
                .containsExactly(at("/birth~1day", "check", "must meet a rule of the database"));
        Problem unknownCheck = problem(PETS.insert().set(PET.NAME, "bad"));
        assertThat(unknownCheck.status()).isEqualTo(422);
        assertThat(unknownCheck.violations()).isEmpty();
    }

    @Test
    void valuesWithoutRoomNameTheirField() {
        Problem problem = problem(PETS.insert().set(PET.NAME, SECRET.repeat(20)));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.violations())
                .containsExactly(at("/label", "maximum", "has at most 100 characters"));
    }

    @Test
    void overlapsAreConflicts() {
        TestTable span = new TestTable("probe", "span");
        Column<Long> id = span.of("id", "int8", Long.class);
        Column<String> room = span.of("room", "text", String.class);
        TestDatabase.admin("alter table probe.span alter during set default '[1,5)'");
        Relation<String> spans =
                Relation.of(span, row -> String.valueOf(row.text(1)), row -> row.text(1, "room"))
                        .column("room", room);
        executor.run(Identity.login(), spans.insert().set(id, 1L).set(room, "red"));
        assertThat(problem(spans.insert().set(id, 2L).set(room, "red")).status()).isEqualTo(409);
    }

    @Test
    void viewsWithCheckOptionRefuseRowsTheyWouldNotShow() {
        Identity a = new Identity("petstore_a", Map.of(), false);
        assertThat(problem(a, Probe.NARROW.insert().set(Probe.BODY, SECRET)).status())
                .isEqualTo(422);
    }

    @Test
    void rowSecurityAndMissingRightsAreForbidden() {
        Identity a = new Identity("petstore_a", Map.of(), false);
        Statement<?> foreign =
                Probe.NOTES.insert().set(Probe.TENANT, "petstore_b").set(Probe.BODY, SECRET);
        Identity reader = new Identity("petstore_reader", Map.of(), false);
        for (Problem problem :
                List.of(problem(a, foreign), problem(reader, Probe.NOTES.select()))) {
            assertThat(problem.status()).isEqualTo(403);
            assertThat(problem.detail()).isNull();
        }
    }

    @Test
    void schemaThatDoesNotFitIsAnIncident() {
        Problem problem = problem(Probe.MISSING.select());
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail()).matches("Incident [0-9a-f-]{36}\\.").doesNotContain("missing");
    }

    @Test
    void faultsOfAViewAreNotTheCallers() {
        assertThat(problem(Probe.BROKEN.select()).status()).isEqualTo(500);
        assertThat(problem(Probe.BROKEN.select().where(Probe.COUNTER_ID, 1)).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "P0001, 400, TN-400",
        "PT402, 402, TN-402",
        "PT409, 409, TN-409",
        "PT503, 503, TN-503",
        "PT200, 500, TN-500",
        "PTabc, 500, TN-500",
        "08006, 503, TN-503",
        "53200, 503, TN-503",
        "57P03, 503, TN-503",
        "55P03, 503, TN-503",
        "22012, 422, TN-422",
        "22023, 422, TN-422",
        "54000, 422, TN-422",
        "44000, 422, TN-422",
        "23000, 409, TN-409",
        "25006, 405, TN-405",
        "28000, 403, TN-403",
        "0LP01, 403, TN-403",
        "0P000, 403, TN-403",
        "42501, 403, TN-403",
        "42883, 500, TN-500",
        "42P01, 500, TN-500",
        "40001, 409, TN-409",
        "40P01, 409, TN-409",
        "57014, 504, TN-504",
        "25P04, 504, TN-504",
        "P0004, 500, TN-500",
        "XX000, 500, TN-500"
    })
    void statesRaisedBySql(String state, int status, String code) {
        Statement<?> statement = Probe.NOTES.insert().set(Probe.BODY, "raise " + state);
        Problem problem = problem(new Identity("petstore_a", Map.of(), false), statement);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        boolean spoken = state.equals("P0001") || state.matches("PT[45]\\d\\d");
        assertThat("no cats here".equals(problem.detail())).isEqualTo(spoken);
        assertThat("try dogs".equals(problem.hint())).isEqualTo(spoken);
    }

    @Test
    void serializationFailuresAreTriedThreeTimesMore() {
        TestDatabase.admin("alter sequence probe.conflict restart");
        Statement<?> insert = Probe.COUNTERS.insert().set(Probe.COUNTER_ID, 1).set(Probe.HITS, 1);
        assertThat(executor.run(Identity.login(), insert)).isEqualTo(1);
        TestDatabase.admin("alter sequence probe.conflict minvalue -1 restart with -1");
        Problem problem = problem(insert);
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.hint()).isEqualTo("Try again.");
    }

    private static Problem problem(Statement<?> statement) {
        return problem(Identity.login(), statement);
    }

    /** The problem of a statement that must fail; it may not tell what was sent, or names. */
    private static Problem problem(Identity identity, Statement<?> statement) {
        ProblemException failure =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> executor.execute(identity, statement, (_, _) -> "no failure"));
        assertThat(failure).isNotNull();
        assertThat(failure.problem().toString())
                .doesNotContain(SECRET, ANN, "petstore", "probe", "_key", "_check", "insert");
        return failure.problem();
    }

    private static Violation at(String pointer, String code, String message) {
        return new Violation(pointer, false, code, message, null);
    }
}
