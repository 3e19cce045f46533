package dev.tenon.runtime.sample;

import static dev.tenon.runtime.api.Limit.minimum;
import static dev.tenon.runtime.api.ValueType.enumeration;
import static dev.tenon.runtime.api.ValueType.int64;
import static dev.tenon.runtime.api.ValueType.listOf;
import static dev.tenon.runtime.api.ValueType.text;
import static dev.tenon.runtime.sample.OwnerColumns.OWNER;
import static dev.tenon.runtime.sample.PetColumns.PET;
import static io.micronaut.http.HttpMethod.DELETE;
import static io.micronaut.http.HttpMethod.GET;
import static io.micronaut.http.HttpMethod.PATCH;
import static io.micronaut.http.HttpMethod.POST;
import static io.micronaut.http.HttpMethod.PUT;

import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Parameter;
import java.util.List;

/** The operations of {@link PetsController}, as the spec declares them. */
final class PetsOperations {

    static final Parameter<Long> PET_ID = Parameter.path("petId", int64().with(minimum("1")));
    static final Parameter<Long> OWNER_ID = Parameter.path("ownerId", int64());
    private static final Parameter<PetStatus> STATUS =
            Parameter.query("status", enumeration(PetStatus.class));
    private static final Parameter<List<String>> NAME = Parameter.query("name", listOf(text()));

    static final Operation LIST_PETS =
            Operation.of("listPets", GET, "/pets")
                    .filter(STATUS, PET.STATUS)
                    .filterIn(NAME, PET.NAME)
                    .sort("name", PET.NAME)
                    .sort("born", PET.BORN)
                    .page(20, 100)
                    .build();

    static final Operation CREATE_PET =
            Operation.of("createPet", POST, "/pets")
                    .body(NewPet.READER)
                    .location("/pets/{petId}", PET.ID)
                    .success(201)
                    .build();

    static final Operation GET_PET =
            Operation.of("getPet", GET, "/pets/{petId}").parameter(PET_ID).build();

    static final Operation REPLACE_PET =
            Operation.of("replacePet", PUT, "/pets/{petId}")
                    .parameter(PET_ID)
                    .body(NewPet.READER)
                    .build();

    static final Operation UPDATE_PET =
            Operation.of("updatePet", PATCH, "/pets/{petId}")
                    .parameter(PET_ID)
                    .body(PetPatch.READER)
                    .build();

    static final Operation DELETE_PET =
            Operation.of("deletePet", DELETE, "/pets/{petId}")
                    .parameter(PET_ID)
                    .success(204)
                    .build();

    static final Operation LIST_PETS_OF_OWNER =
            Operation.of("listPetsOfOwner", GET, "/owners/{ownerId}/pets")
                    .parameter(OWNER_ID)
                    .page(20, 100)
                    .belongsTo(OWNER_ID, OWNER.ID)
                    .build();

    private PetsOperations() {}
}
