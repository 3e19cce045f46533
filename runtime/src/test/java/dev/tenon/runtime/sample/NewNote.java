package dev.tenon.runtime.sample;

import static dev.tenon.runtime.api.Limit.maxLength;
import static dev.tenon.runtime.api.ValueType.text;

import dev.tenon.runtime.api.BodyField;
import dev.tenon.runtime.api.BodyReader;
import java.util.List;

/** A {@link Note} to be stored: the fields a caller may write. */
public record NewNote(String body) {

    private static final BodyField<String> BODY =
            BodyField.required("body", text().with(maxLength(1000)));

    /** Reads a whole {@code Note} from a request body. */
    public static final BodyReader<NewNote> READER =
            BodyReader.of("Note", List.of(BODY), body -> new NewNote(body.get(BODY)));
}
