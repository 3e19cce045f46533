package handwritten;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A record as JSON without a token, a role or a database: bare Micronaut. */
@Controller("/static")
final class StaticController {

    private static final Pet PET =
            new Pet(
                    54321,
                    "Pet 54321",
                    "cat",
                    "available",
                    "City 17",
                    new BigDecimal("543.21"),
                    LocalDate.parse("2019-03-04"),
                    OffsetDateTime.parse("2026-01-01T00:00:00Z"));

    @Get("/{id}")
    Pet read(long id) {
        return PET;
    }
}
