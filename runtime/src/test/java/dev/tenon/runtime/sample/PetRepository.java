package dev.tenon.runtime.sample;

import static dev.tenon.runtime.sample.PetColumns.PET;

import dev.tenon.runtime.api.JsonRow;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.ResultRow;
import dev.tenon.runtime.api.Session;
import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.api.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectWhereStep;

/**
 * Reads and writes rows of {@code petstore.pet}. Methods that take a session run at once; the
 * others give a statement to run later.
 */
public final class PetRepository {

    private static final Relation<Pet> PETS =
            Relation.of(PET, PetRepository::read, PetRepository::write)
                    .column("id", PET.ID)
                    .column("name", PET.NAME)
                    .column("status", PET.STATUS)
                    .column("born", PET.BORN)
                    .column("nicknames", PET.NICKNAMES)
                    .column("extra", PET.EXTRA)
                    .column("ownerId", PET.OWNER_ID)
                    .keyedBy(PET.ID);

    /** The pet with this key; empty when there is none. */
    public Optional<Pet> find(Session session, Long id) {
        return session.find(find(id));
    }

    /** The pets a typed query asks for. */
    public List<Pet> list(
            Session session, Function<SelectWhereStep<Record>, ResultQuery<Record>> query) {
        return session.list(query.apply(PETS.query()), PetRepository::read);
    }

    /** Stores a pet and answers it as stored. */
    public Pet insert(Session session, NewPet pet) {
        return session.one(insert(pet));
    }

    /** Changes the fields the patch names; empty when there is no such pet. */
    public Optional<Pet> update(Session session, Long id, PetPatch patch) {
        return session.find(update(id, patch));
    }

    /** Writes every field; empty when there is no such pet. */
    public Optional<Pet> replace(Session session, Long id, NewPet pet) {
        return session.find(replace(id, pet));
    }

    /** Removes a pet; false when there is none. */
    public boolean delete(Session session, Long id) {
        return session.execute(delete(id)) > 0;
    }

    Statement<Pet> find(Long id) {
        return PETS.select().where(PET.ID, id);
    }

    Statement<Pet> list(Query query) {
        return PETS.select().matching(query);
    }

    Statement<Pet> insert(NewPet pet) {
        return write(PETS.insert(), pet);
    }

    Statement<Pet> update(Long id, PetPatch patch) {
        return PETS.update()
                .where(PET.ID, id)
                .change(PET.NAME, patch.name())
                .change(PET.STATUS, patch.status())
                .change(PET.BORN, patch.born());
    }

    Statement<Pet> replace(Long id, NewPet pet) {
        return write(PETS.update().where(PET.ID, id), pet);
    }

    Statement<Pet> delete(Long id) {
        return PETS.delete().where(PET.ID, id);
    }

    private static Statement<Pet> write(Statement<Pet> statement, NewPet pet) {
        return statement
                .set(PET.NAME, pet.name())
                .setOrDefault(PET.STATUS, pet.status())
                .set(PET.BORN, pet.born())
                .setOrDefault(PET.NICKNAMES, pet.nicknames())
                .set(PET.EXTRA, pet.extra())
                .set(PET.OWNER_ID, pet.ownerId());
    }

    private static Pet read(ResultRow row) {
        return new Pet(
                row.int64(1),
                row.text(2),
                row.label(3, PetStatus.class),
                row.date(4),
                row.list(5, ValueType.text()),
                row.json(6),
                row.int64(7));
    }

    private static void write(JsonRow row) {
        row.int64(1, "id");
        row.text(2, "name");
        row.text(3, "status");
        row.nulls().date(4, "born");
        row.list(5, "nicknames", ValueType.text());
        row.json(6, "extra");
        row.int64(7, "ownerId");
    }
}
