package dev.tenon.runtime.sample;

import static dev.tenon.runtime.sample.NoteColumns.NOTE;

import dev.tenon.runtime.api.JsonRow;
import dev.tenon.runtime.api.Query;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.api.ResultRow;
import dev.tenon.runtime.api.Statement;

/** Reads and writes rows of {@code petstore.note}. */
public final class NoteRepository {

    private static final Relation<Note> NOTES =
            Relation.of(NOTE, NoteRepository::read, NoteRepository::write)
                    .column("id", NOTE.ID)
                    .column("body", NOTE.BODY)
                    .column("author", NOTE.AUTHOR)
                    .keyedBy(NOTE.ID);

    Statement<Note> find(Long id) {
        return NOTES.select().where(NOTE.ID, id);
    }

    Statement<Note> list(Query query) {
        return NOTES.select().matching(query);
    }

    Statement<Note> insert(NewNote note) {
        return NOTES.insert().set(NOTE.BODY, note.body());
    }

    Statement<Note> replace(Long id, NewNote note) {
        return NOTES.update().where(NOTE.ID, id).set(NOTE.BODY, note.body());
    }

    Statement<Note> delete(Long id) {
        return NOTES.delete().where(NOTE.ID, id);
    }

    private static Note read(ResultRow row) {
        return new Note(row.int64(1), row.text(2), row.text(3));
    }

    private static void write(JsonRow row) {
        row.int64(1, "id");
        row.text(2, "body");
        row.text(3, "author");
    }
}
