package dev.tenon.generator.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Names an operation that has no {@code operationId}.
 *
 * <p>{@code GET /pets} is {@code listPets} when it answers an array, else {@code getPets}; {@code
 * POST /pets} is {@code createPet}, {@code GET|PUT|PATCH|DELETE /pets/{petId}} are {@code getPet},
 * {@code replacePet}, {@code updatePet}, {@code deletePet}; {@code GET /owners/{ownerId}/pets} is
 * {@code listOwnerPets}.
 */
final class DerivedName {

    private DerivedName() {}

    static String of(HttpMethod method, String path, List<SpecResponse> responses) {
        var segments = Arrays.stream(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
        boolean item = !segments.isEmpty() && isParameter(segments.getLast());
        boolean list = method == HttpMethod.GET && !item && answersArray(responses);
        var name = new StringBuilder(verb(method, list));
        var words = segments.stream().filter(part -> !isParameter(part)).toList();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            boolean whole = last && !item && method == HttpMethod.GET;
            name.append(capitalized(whole ? words.get(i) : singular(words.get(i))));
        }
        return words.isEmpty() ? name + "Root" : name.toString();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static boolean answersArray(List<SpecResponse> responses) {
        return responses.stream()
                .filter(response -> response.status().startsWith("2"))
                .flatMap(response -> response.content().stream())
                .flatMap(media -> media.schema().stream())
                .anyMatch(schema -> schema.is(JsonType.ARRAY));
    }

    private static String verb(HttpMethod method, boolean list) {
        return switch (method) {
            case GET -> list ? "list" : "get";
            case POST -> "create";
            case PUT -> "replace";
            case PATCH -> "update";
            case DELETE -> "delete";
        };
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && word.length() > 2;
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String capitalized(String segment) {
        var words = new ArrayList<String>();
        for (var word : segment.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
        return String.join("", words);
    }
}
