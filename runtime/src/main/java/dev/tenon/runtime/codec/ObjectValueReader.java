package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Limit;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.ValueType;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads free JSON objects as the compact text of what was sent. */
final class ObjectValueReader implements ValueReader<JSONB> {

    private final List<Limit.MinProperties> least;
    private final List<Limit.MaxProperties> most;
    private final Allowed allowed;

    ObjectValueReader(ValueType<?> type, Allowed allowed) {
        this.least = Limits.of(type.limits(), Limit.MinProperties.class);
        this.most = Limits.of(type.limits(), Limit.MaxProperties.class);
        this.allowed = allowed;
    }

    @Override
    public @Nullable JSONB fromJson(JsonSource source, Place place) {
        if (source.token() != JsonToken.START_OBJECT) {
            JsonCopy.skip(source);
            place.malformed("type", "must be an object");
            return null;
        }
        StringBuilder text = new StringBuilder();
        int members = JsonCopy.copy(source, text);
        int before = place.found();
        JSONB value = JSONB.valueOf(text.toString());
        count(members, place);
        allowed.check(value, place);
        return place.found() == before ? value : null;
    }

    @Override
    public @Nullable JSONB fromText(String text, Place place) {
        try (JsonSource source = new JsonSource(text)) {
            source.next();
            JSONB value = fromJson(source, place);
            source.end();
            return value;
        } catch (ProblemException e) {
            place.malformed("type", "must be a JSON object");
            return null;
        }
    }

    private void count(int members, Place place) {
        for (Limit.MinProperties limit : least) {
            if (members < limit.members()) {
                place.invalid(
                        "minProperties",
                        "must have at least " + Limits.count(limit.members(), "member"));
            }
        }
        for (Limit.MaxProperties limit : most) {
            if (members > limit.members()) {
                place.invalid(
                        "maxProperties",
                        "must have at most " + Limits.count(limit.members(), "member"));
            }
        }
    }
}
