package dev.tenon.bench;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/**
 * The ceiling of the HTTP side: answers as long as those of the generated operations, without a
 * database, behind the same front door, on the event loop.
 */
@Controller("/ceiling")
final class CeilingController {

    private static final String PET =
            """
            {"id":54321,"name":"Pet 54321","kind":"cat","status":"available","city":"City-17",\
            "price":543.21,"born":"2019-03-04","createdAt":"2026-01-01T00:00:00Z"}""";

    private static final byte[] ONE = bytes(PET);
    private static final byte[] TWENTY = list(20);
    private static final byte[] HUNDRED = list(100);
    private static final byte[] VISIT =
            bytes(
                    """
                    {"id":123456,"petId":54321,"day":"2026-11-21","reason":"checkup","weight":4.2,\
                    "notes":"Did not like the thermometer"}""");

    @Get("/pets/{petId}")
    HttpResponse<byte[]> one(long petId) {
        return json(ONE);
    }

    @Get("/twenty")
    HttpResponse<byte[]> twenty() {
        return json(TWENTY);
    }

    @Get("/hundred")
    HttpResponse<byte[]> hundred() {
        return json(HUNDRED);
    }

    @Patch(value = "/pets/{petId}", consumes = "application/merge-patch+json")
    HttpResponse<byte[]> patch(long petId, @Body byte[] body) {
        return json(ONE);
    }

    @Post("/visits")
    HttpResponse<byte[]> insert(@Body byte[] body) {
        return HttpResponse.created(VISIT).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Delete("/visits/{visitId}")
    HttpResponse<?> delete(long visitId) {
        return HttpResponse.noContent();
    }

    private static HttpResponse<byte[]> json(byte[] body) {
        return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static byte[] list(int rows) {
        return bytes("[" + String.join(",", Collections.nCopies(rows, PET)) + "]");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
