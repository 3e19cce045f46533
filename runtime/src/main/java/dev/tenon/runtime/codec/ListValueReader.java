package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Limit;
import dev.tenon.runtime.api.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads arrays of scalars. Items may not be null.
 *
 * @param <I> the Java type of an item
 */
final class ListValueReader<I> implements ValueReader<List<I>> {

    private final ValueReader<I> item;
    private final List<Limit.MinItems> least;
    private final List<Limit.MaxItems> most;
    private final boolean unique;
    private final Allowed allowed;

    ListValueReader(ValueType<?> type, ValueReader<I> item, Allowed allowed) {
        this.item = item;
        this.least = Limits.of(type.limits(), Limit.MinItems.class);
        this.most = Limits.of(type.limits(), Limit.MaxItems.class);
        this.unique = !Limits.of(type.limits(), Limit.UniqueItems.class).isEmpty();
        this.allowed = allowed;
    }

    @Override
    public @Nullable List<I> fromJson(JsonSource source, Place place) {
        if (source.token() != JsonToken.START_ARRAY) {
            JsonCopy.skip(source);
            place.malformed("type", "must be an array");
            return null;
        }
        int before = place.found();
        int count = 0;
        List<I> items = new ArrayList<>();
        while (source.next() != JsonToken.END_ARRAY) {
            Place position = place.item(count);
            count++;
            if (source.token() == JsonToken.VALUE_NULL) {
                position.invalid("null", "must not be null");
            } else {
                add(item.fromJson(source, position), items);
            }
        }
        return checked(items, count, place, before);
    }

    /** One text per item: see {@link ParameterReader} for how they are told apart. */
    @Nullable List<I> fromTexts(List<String> texts, Place place) {
        int before = place.found();
        List<I> items = new ArrayList<>();
        for (String text : texts) {
            add(item.fromText(text, place.item(items.size())), items);
        }
        return checked(items, texts.size(), place, before);
    }

    @Override
    public @Nullable List<I> fromText(String text, Place place) {
        return fromTexts(List.of(text.split(",", -1)), place);
    }

    private void add(@Nullable I value, List<I> items) {
        if (value != null) {
            items.add(value);
        }
    }

    private @Nullable List<I> checked(List<I> items, int count, Place place, int before) {
        for (Limit.MinItems limit : least) {
            if (count < limit.items()) {
                place.invalid(
                        "minItems", "must have at least " + Limits.count(limit.items(), "item"));
            }
        }
        for (Limit.MaxItems limit : most) {
            if (count > limit.items()) {
                place.invalid(
                        "maxItems", "must have at most " + Limits.count(limit.items(), "item"));
            }
        }
        if (unique && !distinct(items)) {
            place.invalid("uniqueItems", "must not have two equal items");
        }
        if (place.found() == before) {
            allowed.check(items, place);
        }
        return place.found() == before ? List.copyOf(items) : null;
    }

    private boolean distinct(List<I> items) {
        Set<Object> keys = new HashSet<>();
        for (I each : items) {
            if (!keys.add(JsonKey.of(each))) {
                return false;
            }
        }
        return true;
    }
}
