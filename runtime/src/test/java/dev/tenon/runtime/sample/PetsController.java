package dev.tenon.runtime.sample;

import static dev.tenon.runtime.sample.PetColumns.PET;
import static dev.tenon.runtime.sample.PetsOperations.CREATE_PET;
import static dev.tenon.runtime.sample.PetsOperations.DELETE_PET;
import static dev.tenon.runtime.sample.PetsOperations.GET_PET;
import static dev.tenon.runtime.sample.PetsOperations.LIST_PETS;
import static dev.tenon.runtime.sample.PetsOperations.LIST_PETS_OF_OWNER;
import static dev.tenon.runtime.sample.PetsOperations.OWNER_ID;
import static dev.tenon.runtime.sample.PetsOperations.PET_ID;
import static dev.tenon.runtime.sample.PetsOperations.REPLACE_PET;
import static dev.tenon.runtime.sample.PetsOperations.UPDATE_PET;

import dev.tenon.runtime.api.Api;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import java.util.concurrent.CompletionStage;

/** Pets. Generated from openapi.yaml; edit the spec, not this file. */
@Controller
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class PetsController {

    private final Api api;
    private final PetRepository pets = new PetRepository();

    PetsController(Api api) {
        this.api = api;
    }

    /** Lists pets. {@code GET /pets}, openapi.yaml:6. */
    @Get("/pets")
    CompletionStage<HttpResponse<?>> listPets(HttpRequest<byte[]> http) {
        var request = api.open(http, LIST_PETS);
        return request.page(pets.list(request.query()));
    }

    /** Creates a pet. {@code POST /pets}, openapi.yaml:14. */
    @Post("/pets")
    CompletionStage<HttpResponse<?>> createPet(HttpRequest<byte[]> http) {
        var request = api.open(http, CREATE_PET);
        return request.created(pets.insert(request.body(NewPet.READER)));
    }

    /** Finds a pet. {@code GET /pets/{petId}}, openapi.yaml:20. */
    @Get("/pets/{petId}")
    CompletionStage<HttpResponse<?>> getPet(HttpRequest<byte[]> http) {
        var request = api.open(http, GET_PET);
        return request.item(pets.find(request.get(PET_ID)));
    }

    /** Replaces a pet. {@code PUT /pets/{petId}}, openapi.yaml:21. */
    @Put("/pets/{petId}")
    CompletionStage<HttpResponse<?>> replacePet(HttpRequest<byte[]> http) {
        var request = api.open(http, REPLACE_PET);
        return request.item(pets.replace(request.get(PET_ID), request.body(NewPet.READER)));
    }

    /** Changes a pet. {@code PATCH /pets/{petId}}, openapi.yaml:22. */
    @Patch("/pets/{petId}")
    CompletionStage<HttpResponse<?>> updatePet(HttpRequest<byte[]> http) {
        var request = api.open(http, UPDATE_PET);
        return request.item(pets.update(request.get(PET_ID), request.body(PetPatch.READER)));
    }

    /** Removes a pet. {@code DELETE /pets/{petId}}, openapi.yaml:23. */
    @Delete("/pets/{petId}")
    CompletionStage<HttpResponse<?>> deletePet(HttpRequest<byte[]> http) {
        var request = api.open(http, DELETE_PET);
        return request.done(pets.delete(request.get(PET_ID)));
    }

    /** Lists the pets of an owner. {@code GET /owners/{ownerId}/pets}, openapi.yaml:30. */
    @Get("/owners/{ownerId}/pets")
    CompletionStage<HttpResponse<?>> listPetsOfOwner(HttpRequest<byte[]> http) {
        var request = api.open(http, LIST_PETS_OF_OWNER);
        return request.page(pets.list(request.query()).within(PET.OWNER_ID, request.get(OWNER_ID)));
    }
}
