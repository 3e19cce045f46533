package dev.tenon.runtime.session;

import static dev.tenon.runtime.sample.jooq.PetTable.PET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.Probe;
import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Session;
import dev.tenon.runtime.sample.NewPet;
import dev.tenon.runtime.sample.Pet;
import dev.tenon.runtime.sample.PetPatch;
import dev.tenon.runtime.sample.PetRepository;
import dev.tenon.runtime.sample.PetStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A generated repository over a session, as a Java caller uses it. */
final class JdbcSessionTest {

    private static final NewPet REX =
            new NewPet(
                    "Rex",
                    PetStatus.SOLD,
                    LocalDate.of(2020, 2, 29),
                    List.of("Rexy", "a,\"b\""),
                    JSONB.valueOf("{\"likes\": [\"bones\"]}"),
                    null);
    private static final NewPet BARE = new NewPet("Bo", null, null, null, null, null);

    private static Pool pool;
    private static Session session;
    private final PetRepository pets = new PetRepository();

    @BeforeAll
    static void open() {
        TestDatabase.reset();
        pool =
                Pool.open(
                        PoolSettings.of(
                                        TestDatabase.url(),
                                        TestDatabase.user(),
                                        TestDatabase.password())
                                .withSize(1));
        JdbcSessions sessions = new JdbcSessions(Probe.executor(pool));
        session = sessions.open(Identity.login());
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void reset() {
        TestDatabase.reset();
    }

    @Test
    void insertedPetsComeBackAsStored() {
        Pet rex = pets.insert(session, REX);
        assertThat(rex.name()).isEqualTo("Rex");
        assertThat(rex.status()).isEqualTo(PetStatus.SOLD);
        assertThat(rex.born()).isEqualTo(REX.born());
        assertThat(rex.nicknames()).isEqualTo(REX.nicknames());
        assertThat(rex.extra()).isEqualTo(REX.extra());
        assertThat(pets.find(session, rex.id())).contains(rex);
    }

    @Test
    void valuesNotGivenTakeTheDefaultOfTheDatabase() {
        Pet bo = pets.insert(session, BARE);
        assertThat(bo.status()).isEqualTo(PetStatus.AVAILABLE);
        assertThat(bo.nicknames()).isEmpty();
        assertThat(bo.born()).isNull();
    }

    @Test
    void patchesKeepWhatTheyDoNotName() {
        Pet rex = pets.insert(session, REX);
        PetPatch patch = PetPatch.builder().name("Max").born(null).build();
        Pet max = pets.update(session, rex.id(), patch).orElseThrow();
        assertThat(max.name()).isEqualTo("Max");
        assertThat(max.born()).isNull();
        assertThat(max.status()).isEqualTo(PetStatus.SOLD);
        assertThat(pets.update(session, rex.id(), PetPatch.builder().build())).contains(max);
        assertThat(pets.update(session, 99L, PetPatch.builder().build())).isEmpty();
    }

    @Test
    void replacingWritesEveryField() {
        Pet rex = pets.insert(session, REX);
        Pet bo = pets.replace(session, rex.id(), BARE).orElseThrow();
        assertThat(bo.id()).isEqualTo(rex.id());
        assertThat(bo.status()).isEqualTo(PetStatus.AVAILABLE);
        assertThat(bo.extra()).isNull();
        assertThat(pets.replace(session, 99L, BARE)).isEmpty();
    }

    @Test
    void deletingTellsWhetherThereWasOne() {
        Pet rex = pets.insert(session, REX);
        assertThat(pets.delete(session, rex.id())).isTrue();
        assertThat(pets.delete(session, rex.id())).isFalse();
        assertThat(pets.find(session, rex.id())).isEmpty();
    }

    @Test
    void typedQueriesRunUnderTheSameIdentity() {
        pets.insert(session, REX);
        pets.insert(session, BARE);
        List<Pet> found =
                pets.list(
                        session,
                        query ->
                                query.where(PET.STATUS.in(PetStatus.SOLD, PetStatus.PENDING))
                                        .and(PET.NAME.ne(DSL.inline("it's")))
                                        .and(PET.NICKNAMES.eq(REX.nicknames()))
                                        .orderBy(PET.NAME)
                                        .limit(5));
        assertThat(found).extracting(Pet::name).containsExactly("Rex");
    }

    @Test
    void typedQueriesMapTheirFailures() {
        pets.insert(session, BARE);
        assertThatThrownBy(() -> pets.list(session, q -> q.where(PET.ID.div(0L).eq(1L))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(422));
    }

    @Test
    void oneNamedParameterTwiceIsRefusedRatherThanBoundWrongly() {
        var name = DSL.param("name", "Rex");
        assertThatThrownBy(() ->
                        pets.list(session, q -> q.where(PET.NAME.eq(name)).or(PET.NAME.ne(name))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("named parameter");
    }

    @Test
    void readOnlySessionsCannotWrite() {
        JdbcSessions sessions = new JdbcSessions(Probe.executor(pool));
        Session reader = sessions.open(new Identity("petstore_reader", Map.of(), true));
        pets.insert(session, REX);
        assertThat(pets.list(reader, q -> q.orderBy(PET.ID))).hasSize(1);
        assertThatThrownBy(() -> pets.insert(reader, REX)).isInstanceOf(ProblemException.class);
    }
}
