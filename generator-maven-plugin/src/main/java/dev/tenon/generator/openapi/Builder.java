package dev.tenon.generator.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Puts a JSON object together, member by member; a name that comes again keeps its place. */
final class Builder {

    private final SequencedMap<String, Json> members = new LinkedHashMap<>();

    /** An object that only refers to another. */
    static Json.Members ref(String pointer) {
        return new Builder().put("$ref", pointer).build();
    }

    Builder put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    Builder put(String name, String value) {
        return put(name, Json.text(value));
    }

    Builder put(String name, long value) {
        return put(name, Json.number(value));
    }

    /** Adds the member when there is a value. */
    Builder put(String name, Optional<? extends Json> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** Adds the member unless the text is empty. */
    Builder putText(String name, String value) {
        return value.isEmpty() ? this : put(name, value);
    }

    /** Adds the member unless the array is empty. */
    Builder putItems(String name, List<? extends Json> items) {
        return items.isEmpty() ? this : put(name, Json.array(items));
    }

    /** Adds the member, {@code true}, when it holds. */
    Builder putTrue(String name, boolean holds) {
        return holds ? put(name, Json.flag(true)) : this;
    }

    /** Adds every member of another object. */
    Builder putAll(Json.Members other) {
        members.putAll(other.members());
        return this;
    }

    Json.Members build() {
        return new Json.Members(members);
    }
}
