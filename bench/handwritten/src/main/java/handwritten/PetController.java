package handwritten;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The routes of pets, on virtual threads. */
@Controller("/pets")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PetController {

    private final Pets pets;

    PetController(Pets pets) {
        this.pets = pets;
    }

    @Get("/{id}")
    @Nullable Pet read(@RequestAttribute(TokenFilter.CALLER) Caller caller, long id) {
        return pets.find(caller, id).orElse(null);
    }

    @Get
    List<Pet> list(@RequestAttribute(TokenFilter.CALLER) Caller caller, @RequestBean Wanted wanted) {
        return pets.list(caller, wanted);
    }

    @Patch(value = "/{id}", consumes = "application/merge-patch+json")
    @Nullable Pet rename(
            @RequestAttribute(TokenFilter.CALLER) Caller caller, long id, @Body Renaming renaming) {
        return pets.rename(caller, id, renaming.name()).orElse(null);
    }

    /** What may be changed. */
    @Serdeable
    record Renaming(String name) {}
}
