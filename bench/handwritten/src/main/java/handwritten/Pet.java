package handwritten;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A pet as it is answered. */
@Serdeable
record Pet(
        long id,
        String name,
        String kind,
        String status,
        String city,
        BigDecimal price,
        LocalDate born,
        OffsetDateTime createdAt) {}
