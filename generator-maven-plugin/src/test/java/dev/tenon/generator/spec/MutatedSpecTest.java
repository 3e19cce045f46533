package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemRenderer;
import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.SourceReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A good spec with one or more values put wrong is read or gives problems, and nothing else. */
@Timeout(60)
final class MutatedSpecTest {

    private static final String GOOD =
            """
            openapi: 3.1.0
            info: {title: Petstore, version: 1.0.0, description: D}
            x-tenon: {schema: petstore, naming: same, allow: {drop a.b.c: gone}}
            servers: [{url: /v1, variables: {a: {default: b}}}]
            paths:
              /pets:
                parameters: [{$ref: '#/components/parameters/Lang'}]
                get:
                  operationId: listPets
                  tags: [pets]
                  x-tenon: {select: pet, sort: {columns: [name], default: [-born]}, page: {default: 20, max: 100}}
                  responses:
                    '200':
                      description: Pets
                      headers: {Link: {schema: {type: string}}}
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
                    default: {$ref: '#/components/responses/Broken'}
                post:
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
                  responses: {'201': {description: Created}}
            components:
              parameters: {Lang: {name: lang, in: query, style: form, explode: true, schema: {type: string, enum: [de, en]}}}
              responses: {Broken: {description: Broken, content: {application/problem+json: {schema: {type: object}}}}}
              schemas:
                Status: {type: string, enum: [sold, free], default: free}
                Owner: {type: object, x-tablename: owner, properties: {id: {type: integer, x-primary-key: true}}}
                Pet:
                  type: object
                  x-tenon: {table: pet, key: [id], unique: [[name, born]], indexes: [{columns: [born], name: b}]}
                  required: [name]
                  properties:
                    id: {type: integer, format: int64, readOnly: true, x-tenon: {key: true, identity: true}}
                    name: {type: [string, 'null'], minLength: 1, maxLength: 100, pattern: '^a', examples: [a]}
                    status: {$ref: '#/components/schemas/Status', default: sold}
                    owner: {allOf: [{$ref: '#/components/schemas/Owner'}, {nullable: true, x-foreign-key-column: id}]}
                    born: {anyOf: [{type: string, format: date}, {type: 'null'}], x-tenon: {references: {table: t, onDelete: cascade}}}
                    price: {type: number, minimum: 0, exclusiveMaximum: 10, multipleOf: 0.5, x-foreign-key: a.b}
                    pets: {type: array, maxItems: 3, items: {$ref: '#/components/schemas/Pet'}}
                  additionalProperties: false
                NewPet: {allOf: [{$ref: '#/components/schemas/Pet'}, {required: [born], type: object}]}
            """;

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "1.5",
                    "\"\"",
                    "\"text\"",
                    "[]",
                    "{}",
                    "[[]]",
                    "[null, 1]",
                    "{\"a\": {}}",
                    "{\"$ref\": \"#/components/schemas/Pet\"}",
                    "{\"$ref\": \"#/components/schemas/Pet/properties/pets\"}",
                    "{\"$ref\": \"#/components/schemas/NewPet/allOf/1\"}",
                    "{\"$ref\": \"#/paths/~1pets/get\"}",
                    "{\"$ref\": \"#\"}",
                    "{\"$ref\": \"gone.yaml#/a\"}");

    private final Random random = new Random(4711);
    private int budget;

    @Test
    void onlyProblemsWithPlacesComeOut(@TempDir Path dir) {
        var spec = new SpecText(dir);
        var root = SourceReader.read("a.yaml", GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(spec.whole(GOOD).schemas()).hasSize(4);
        int read = 0;
        for (int i = 0; i < 1000; i++) {
            budget = 1 + random.nextInt(3);
            var text = json(root);
            try {
                spec.whole(text);
                read++;
            } catch (ProblemsException e) {
                assertThat(e.problems()).allMatch(problem -> isClear(problem, text));
                assertThat(ProblemRenderer.render(e.problems())).contains("error S");
            }
        }
        assertThat(read).isBetween(1, 999);
    }

    private static boolean isClear(Problem problem, String text) {
        return problem.location() instanceof Location.InFile at
                && at.line() == 1
                && at.column() <= text.length()
                && !problem.what().isBlank()
                && !problem.fix().isBlank();
    }

    private String json(Node node) {
        if (budget > 0 && random.nextInt(60) == 0) {
            budget--;
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        return switch (node) {
            case Node.Mapping mapping ->
                    mapping.entries().values().stream()
                            .filter(_ -> random.nextInt(200) > 0)
                            .map(entry -> quoted(entry.key().text()) + ": " + json(entry.value()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case Node.Sequence list ->
                    list.items().stream()
                            .map(this::json)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Node.Scalar scalar ->
                    scalar.kind() == Node.Scalar.Kind.TEXT ? quoted(scalar.text()) : scalar.text();
        };
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
