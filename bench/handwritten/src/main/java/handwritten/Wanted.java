package handwritten;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;

/** Which pets a caller wants listed. */
@Introspected
record Wanted(
        @Nullable @QueryValue String kind,
        @Nullable @QueryValue String status,
        @Nullable @QueryValue String city,
        @Nullable @QueryValue String sort,
        @QueryValue(defaultValue = "20") int limit,
        @QueryValue(defaultValue = "0") int offset) {}
