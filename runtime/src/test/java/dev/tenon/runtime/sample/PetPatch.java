package dev.tenon.runtime.sample;

import static dev.tenon.runtime.api.Limit.maxLength;
import static dev.tenon.runtime.api.Limit.minLength;
import static dev.tenon.runtime.api.ValueType.date;
import static dev.tenon.runtime.api.ValueType.enumeration;
import static dev.tenon.runtime.api.ValueType.text;

import dev.tenon.runtime.api.BodyField;
import dev.tenon.runtime.api.BodyReader;
import dev.tenon.runtime.api.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change in a {@link Pet}: a field left out stays as it is, a null empties it. */
public record PetPatch(Change<String> name, Change<PetStatus> status, Change<LocalDate> born) {

    private static final BodyField<String> NAME =
            BodyField.optional("name", text().with(minLength(1), maxLength(100)));
    private static final BodyField<PetStatus> STATUS =
            BodyField.optional("status", enumeration(PetStatus.class));
    private static final BodyField<LocalDate> BORN = BodyField.optional("born", date()).orNull();

    /** Reads a merge patch of a {@code Pet} (RFC 7396) from a request body. */
    public static final BodyReader<PetPatch> READER =
            BodyReader.patch(
                    "Pet",
                    List.of(NAME, STATUS, BORN),
                    body ->
                            new PetPatch(
                                    body.change(NAME), body.change(STATUS), body.change(BORN)));

    /** A patch that changes nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects changes; what is not named stays as it is. */
    public static final class Builder {

        private Change<String> name = Change.keep();
        private Change<PetStatus> status = Change.keep();
        private Change<LocalDate> born = Change.keep();

        private Builder() {}

        /** Sets {@code name}. */
        public Builder name(String value) {
            name = Change.to(value);
            return this;
        }

        /** Sets {@code status}. */
        public Builder status(PetStatus value) {
            status = Change.to(value);
            return this;
        }

        /** Sets {@code born}; null empties it. */
        public Builder born(@Nullable LocalDate value) {
            born = Change.to(value);
            return this;
        }

        /** The patch. */
        public PetPatch build() {
            return new PetPatch(name, status, born);
        }
    }
}
