package dev.tenon.runtime.sample;

import static dev.tenon.runtime.api.Limit.minimum;
import static dev.tenon.runtime.api.Source.body;
import static dev.tenon.runtime.api.Source.claim;
import static dev.tenon.runtime.api.Source.constant;
import static dev.tenon.runtime.api.Source.cookies;
import static dev.tenon.runtime.api.Source.header;
import static dev.tenon.runtime.api.Source.headers;
import static dev.tenon.runtime.api.Source.parameter;
import static dev.tenon.runtime.api.ValueType.int64;
import static dev.tenon.runtime.sample.NoteColumns.NOTE;
import static io.micronaut.http.HttpMethod.DELETE;
import static io.micronaut.http.HttpMethod.GET;
import static io.micronaut.http.HttpMethod.POST;
import static io.micronaut.http.HttpMethod.PUT;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Parameter;
import dev.tenon.runtime.api.Terms;
import java.time.Duration;

/** The operations of {@link NotesController}, as the spec declares them. */
final class NotesOperations {

    static final Parameter<Long> NOTE_ID = Parameter.path("noteId", int64().with(minimum("1")));

    static final Operation LIST_NOTES =
            Operation.of("listNotes", GET, "/notes")
                    .admits("token")
                    .admits("session")
                    .admits("certificate")
                    .roles("petstore_a", "petstore_b")
                    .fixed(NOTE.TENANT, claim("tenant"))
                    .maxRows(3)
                    .maxResponse(4000)
                    .build();

    static final Operation CREATE_NOTE =
            Operation.of("createNote", POST, "/notes")
                    .admits("token", "editors")
                    .setting("app.author", claim("sub"))
                    .setting("app.body", body("/body"))
                    .fixed(NOTE.TENANT, claim("tenant"))
                    .preRequest("petstore.check_note")
                    .replyStatus()
                    .replyHeaders()
                    .cookie(
                            new Terms.CookieOut(
                                    "seen",
                                    "app.seen",
                                    Duration.ofDays(1),
                                    "/",
                                    true,
                                    true,
                                    "Strict"))
                    .body(NewNote.READER)
                    .location("/notes/{noteId}", NOTE.ID)
                    .success(201)
                    .build();

    static final Operation GET_NOTE =
            Operation.of("getNote", GET, "/notes/{noteId}")
                    .admits("token")
                    .admitsAnonymous()
                    .setting("app.lang", header("Accept-Language"))
                    .setting("app.note", parameter(NOTE_ID))
                    .setting("request.headers", headers())
                    .setting("request.cookies", cookies())
                    .setting("app.kind", constant("note"))
                    .fixed(NOTE.TENANT, claim("tenant"))
                    .maxTime(Duration.ofSeconds(2))
                    .parameter(NOTE_ID)
                    .build();

    static final Operation REPLACE_NOTE =
            Operation.of("replaceNote", PUT, "/notes/{noteId}")
                    .admits("token")
                    .groups("editors")
                    .fixed(NOTE.TENANT, claim("tenant"))
                    .isolation(Terms.Isolation.SERIALIZABLE)
                    .maxBody(400)
                    .parameter(NOTE_ID)
                    .body(NewNote.READER)
                    .build();

    static final Operation DELETE_NOTE =
            Operation.of("deleteNote", DELETE, "/notes/{noteId}")
                    .admits("token", "petstore_a")
                    .maxRate(20, Duration.ofMinutes(1))
                    .maxConcurrent(2)
                    .fixed(NOTE.TENANT, claim("tenant"))
                    .parameter(NOTE_ID)
                    .success(204)
                    .withoutContent()
                    .build();

    private NotesOperations() {}
}
