package handwritten;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A visit as it is taken and answered; a new one has no id yet. */
@Serdeable
record Visit(
        @Nullable Long id,
        long petId,
        LocalDate day,
        String reason,
        @Nullable Double weight,
        @Nullable String notes) {}
