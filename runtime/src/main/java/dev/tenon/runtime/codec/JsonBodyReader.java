package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.BodyField;
import dev.tenon.runtime.api.BodyReader;
import dev.tenon.runtime.api.BodyValues;
import dev.tenon.runtime.problem.NearestName;
import dev.tenon.runtime.problem.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads request bodies strictly. A text that is not JSON, or could be read in two ways, ends the
 * request at once; everything else that is wrong is a violation, all of them in one answer. Safe
 * for use by many threads; compiles each body reader once.
 */
public final class JsonBodyReader {

    private final IdentityCache<BodyReader<?>, CompiledBody> bodies =
            new IdentityCache<>(CompiledBody::of);

    /**
     * Compiles what reading needs, so that a fault of the spec shows at the start of the service.
     *
     * @throws IllegalArgumentException for a pattern that cannot be compiled
     */
    public void prepare(BodyReader<?> reader) {
        bodies.get(reader);
    }

    /** As below, for a body whose values all stand in it. */
    public @Nullable BodyValues read(byte[] body, BodyReader<?> reader, Violations violations) {
        return read(body, reader, List.of(), violations);
    }

    /**
     * The values of a body.
     *
     * @param body UTF-8 JSON, an object
     * @param given fields whose values stand elsewhere in the request
     * @param violations gets every violation, each with its JSON pointer (RFC 6901): unknown
     *     members, wrong types and numbers that would lose digits as malformed (400), broken
     *     keywords, missing members and refused nulls as invalid (422)
     * @return null when it added violations
     * @throws dev.tenon.runtime.api.ProblemException 400 when the body is no JSON object in UTF-8,
     *     has a member twice, text after its end, a string with NUL or half a surrogate pair, or is
     *     beyond the limits of depth, tokens and digits
     */
    public @Nullable BodyValues read(
            byte[] body, BodyReader<?> reader, List<GivenField> given, Violations violations) {
        CompiledBody compiled = bodies.get(reader);
        Place place = Place.body(violations, body.length);
        int before = violations.found();
        ReadValues values = new ReadValues(reader);
        try (JsonSource source = new JsonSource(BodyText.decode(body))) {
            JsonToken first = source.next();
            if (first != JsonToken.START_OBJECT) {
                throw source.fail(first == null ? "is empty" : "is not an object");
            }
            readMembers(source, compiled, values, place);
            source.end();
        }
        given.forEach(field -> field.fill(compiled, values, place));
        require(compiled, values, place);
        return violations.found() == before ? values : null;
    }

    private static void readMembers(
            JsonSource source, CompiledBody body, ReadValues values, Place place) {
        Set<String> unknown = new HashSet<>();
        while (source.next() == JsonToken.PROPERTY_NAME) {
            String name = source.name();
            Integer position = body.positions().get(name);
            boolean twice = position == null ? !unknown.add(name) : values.has(position);
            if (twice) {
                throw source.fail("has a member name twice");
            }
            source.next();
            if (position == null) {
                JsonCopy.skip(source);
                refuse(name, body, place);
            } else {
                values.set(position, value(source, body, position, place));
            }
        }
    }

    private static @Nullable Object value(
            JsonSource source, CompiledBody body, int position, Place place) {
        Place member = place.member(body.pointers().get(position));
        if (source.token() != JsonToken.VALUE_NULL) {
            return body.readers().get(position).fromJson(source, member);
        }
        if (!body.source().fields().get(position).nullable()) {
            member.invalid("null", "must not be null");
        }
        return null;
    }

    private static void refuse(String name, CompiledBody body, Place place) {
        // Comparing names is slow, and a body may have very many: only for those that are told.
        boolean told = place.found() < Violations.MOST;
        List<String> known = told ? body.names() : List.of();
        String nearest = NearestName.of(name, known);
        place.member(Place.pointer(name))
                .malformed(
                        "unknown",
                        "is not a field of " + body.source().schema(),
                        nearest == null
                                ? "known: " + String.join(", ", known)
                                : "did you mean " + nearest + "?");
    }

    private static void require(CompiledBody body, ReadValues values, Place place) {
        if (body.source().patch()) {
            return;
        }
        List<BodyField<?>> fields = body.source().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).required() && !values.has(i)) {
                place.member(body.pointers().get(i)).invalid("required", "is required");
            }
        }
    }
}
