package dev.tenon.runtime.sample;

import static dev.tenon.runtime.api.Limit.maxItems;
import static dev.tenon.runtime.api.Limit.maxLength;
import static dev.tenon.runtime.api.Limit.minLength;
import static dev.tenon.runtime.api.ValueType.date;
import static dev.tenon.runtime.api.ValueType.enumeration;
import static dev.tenon.runtime.api.ValueType.int64;
import static dev.tenon.runtime.api.ValueType.json;
import static dev.tenon.runtime.api.ValueType.listOf;
import static dev.tenon.runtime.api.ValueType.text;

import dev.tenon.runtime.api.BodyField;
import dev.tenon.runtime.api.BodyReader;
import java.time.LocalDate;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Pet} to be stored: the fields a caller may write. Null stands for a value that was not
 * given; then the database default applies.
 */
public record NewPet(
        String name,
        @Nullable PetStatus status,
        @Nullable LocalDate born,
        @Nullable List<String> nicknames,
        @Nullable JSONB extra,
        @Nullable Long ownerId) {

    private static final BodyField<String> NAME =
            BodyField.required("name", text().with(minLength(1), maxLength(100)));
    private static final BodyField<PetStatus> STATUS =
            BodyField.optional("status", enumeration(PetStatus.class)).orElse(PetStatus.AVAILABLE);
    private static final BodyField<LocalDate> BORN = BodyField.optional("born", date()).orNull();
    private static final BodyField<List<String>> NICKNAMES =
            BodyField.optional("nicknames", listOf(text()).with(maxItems(5)));
    private static final BodyField<JSONB> EXTRA = BodyField.optional("extra", json());
    private static final BodyField<Long> OWNER_ID = BodyField.optional("ownerId", int64());

    /** Reads a whole {@code Pet} from a request body. */
    public static final BodyReader<NewPet> READER =
            BodyReader.of(
                    "Pet",
                    List.of(NAME, STATUS, BORN, NICKNAMES, EXTRA, OWNER_ID),
                    body ->
                            new NewPet(
                                    body.get(NAME),
                                    body.get(STATUS),
                                    body.get(BORN),
                                    body.get(NICKNAMES),
                                    body.get(EXTRA),
                                    body.get(OWNER_ID)));
}
