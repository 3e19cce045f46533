package handwritten;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The routes of visits, on virtual threads. */
@Controller("/visits")
@ExecuteOn(TaskExecutors.BLOCKING)
final class VisitController {

    private final Visits visits;

    VisitController(Visits visits) {
        this.visits = visits;
    }

    @Post
    HttpResponse<Visit> create(
            @RequestAttribute(TokenFilter.CALLER) Caller caller, @Body Visit visit) {
        return HttpResponse.created(visits.insert(caller, visit));
    }

    @Delete("/{id}")
    HttpResponse<?> delete(@RequestAttribute(TokenFilter.CALLER) Caller caller, long id) {
        return visits.delete(caller, id) ? HttpResponse.noContent() : HttpResponse.notFound();
    }
}
