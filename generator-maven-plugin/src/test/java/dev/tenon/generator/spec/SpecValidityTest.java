package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.SourceReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** swagger-parser agrees with good documents, and its messages find their places. */
final class SpecValidityTest {

    @Test
    void goodDocumentsPass(@TempDir Path dir) {
        var spec = new SpecText(dir).write("parts.yaml", "Id: {type: integer}\n");
        var document =
                spec.paths(
                        """
                        /pets/{id}:
                          parameters: [{name: id, in: path, required: true, schema: {$ref: 'parts.yaml#/Id'}}]
                          get:
                            x-tenon: {sort: [name]}
                            responses:
                              200:
                                description: Fine
                                content: {application/json: {schema: {type: [object, 'null'], x-tenon: {table: a}, properties: {n: {const: 1}}}}}
                        """);
        var validity = SpecValidity.start(dir, document);
        validity.finish();
        assertThat(document.paths()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.1.0"})
    void securitySchemesPass(String version, @TempDir Path dir) {
        var spec =
                """
                openapi: %s
                info: {title: Shop, version: '1'}
                x-tenon: {auth: {roles: [shop_user, shop_admin], anonymous: shop_anonymous}}
                security: [{}, {token: [shop_admin]}]
                paths: {}
                components:
                  securitySchemes:
                    token: {type: http, scheme: bearer, bearerFormat: JWT}
                    login: {type: http, scheme: basic, x-tenon: {login: shop.login}}
                    session: {type: apiKey, in: cookie, name: session}
                    clients: {type: oauth2, flows: {clientCredentials: {tokenUrl: /oauth/token, scopes: {}}}}
                    provider: {type: openIdConnect, openIdConnectUrl: 'https://example.org/'}
                """
                        .formatted(version);
        boolean certificates = version.startsWith("3.1");
        var document =
                new SpecText(dir)
                        .whole(spec + (certificates ? "    tls: {type: mutualTLS}\n" : ""));
        SpecValidity.start(dir, document).finish();
        assertThat(document.schemes()).hasSize(certificates ? 6 : 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attribute paths.'/pets'(get).responses is missing | 3 | 5 |"
                        + " \"paths.'/pets'(get).responses\" is missing",
                "attribute paths.'/pets/a.b'(get).x.[y] is not of type `array` | 5 | 5 |"
                        + " \"paths.'/pets/a.b'(get).x.[y]\" is not of type `array`",
                "attribute info.title is missing | 1 | 1 | \"info.title\" is missing",
                "something else | 1 | 1 | the document is not valid OpenAPI",
            })
    void messagesFindTheirPlaces(String message, int line, int column, String what) {
        var text = "paths:\n  /pets:\n    get: {}\n  /pets/a.b:\n    get: {}\n";
        var root = SourceReader.read("a.yaml", text.getBytes(StandardCharsets.UTF_8));
        var problem = new SwaggerMessage(message).problem(root);
        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_VALID_OPENAPI);
        assertThat(problem.location().line()).isEqualTo(line);
        assertThat(problem.location().column()).isEqualTo(column);
        assertThat(problem.what()).isEqualTo(what);
        assertThat(problem.cause()).contains(message);
    }
}
