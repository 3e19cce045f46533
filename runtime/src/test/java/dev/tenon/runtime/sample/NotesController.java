package dev.tenon.runtime.sample;

import static dev.tenon.runtime.sample.NotesOperations.CREATE_NOTE;
import static dev.tenon.runtime.sample.NotesOperations.DELETE_NOTE;
import static dev.tenon.runtime.sample.NotesOperations.GET_NOTE;
import static dev.tenon.runtime.sample.NotesOperations.LIST_NOTES;
import static dev.tenon.runtime.sample.NotesOperations.NOTE_ID;
import static dev.tenon.runtime.sample.NotesOperations.REPLACE_NOTE;

import dev.tenon.runtime.api.Api;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import java.util.concurrent.CompletionStage;

/** Notes. Generated from openapi.yaml; edit the spec, not this file. */
@Controller
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class NotesController {

    private final Api api;
    private final NoteRepository notes = new NoteRepository();

    NotesController(Api api) {
        this.api = api;
    }

    /** Lists notes. {@code GET /notes}, openapi.yaml:40. */
    @Get("/notes")
    CompletionStage<HttpResponse<?>> listNotes(HttpRequest<byte[]> http) {
        var request = api.open(http, LIST_NOTES);
        return request.page(notes.list(request.query()));
    }

    /** Creates a note. {@code POST /notes}, openapi.yaml:50. */
    @Post("/notes")
    CompletionStage<HttpResponse<?>> createNote(HttpRequest<byte[]> http) {
        var request = api.open(http, CREATE_NOTE);
        return request.created(notes.insert(request.body(NewNote.READER)));
    }

    /** Finds a note. {@code GET /notes/{noteId}}, openapi.yaml:60. */
    @Get("/notes/{noteId}")
    CompletionStage<HttpResponse<?>> getNote(HttpRequest<byte[]> http) {
        var request = api.open(http, GET_NOTE);
        return request.item(notes.find(request.get(NOTE_ID)));
    }

    /** Replaces a note. {@code PUT /notes/{noteId}}, openapi.yaml:70. */
    @Put("/notes/{noteId}")
    CompletionStage<HttpResponse<?>> replaceNote(HttpRequest<byte[]> http) {
        var request = api.open(http, REPLACE_NOTE);
        return request.item(notes.replace(request.get(NOTE_ID), request.body(NewNote.READER)));
    }

    /** Removes a note. {@code DELETE /notes/{noteId}}, openapi.yaml:80. */
    @Delete("/notes/{noteId}")
    CompletionStage<HttpResponse<?>> deleteNote(HttpRequest<byte[]> http) {
        var request = api.open(http, DELETE_NOTE);
        return request.done(notes.delete(request.get(NOTE_ID)));
    }
}
