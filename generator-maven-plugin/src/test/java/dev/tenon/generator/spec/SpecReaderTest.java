package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document says of itself, its paths and operations. */
final class SpecReaderTest {

    private SpecText spec;

    @BeforeEach
    void inAnEmptyProject(@TempDir Path dir) {
        spec = new SpecText(dir);
    }

    @Test
    void theSmallestDocument() {
        var document = spec.whole("openapi: 3.1\ninfo: {title: T, version: '1'}\npaths: {}\n");
        assertThat(document.version()).isEqualTo("3.1");
        assertThat(document.info().title()).isEqualTo("T");
        assertThat(document.paths()).isEmpty();
        assertThat(document.basePath()).isEmpty();
        assertThat(document.settings().naming()).isEqualTo(SpecSettings.Naming.SNAKE_CASE);
        assertThat(document.settings().migrations()).isEqualTo(SpecSettings.Migrations.WRITE);
        assertThat(document.at().line()).isEqualTo(1);
    }

    @Test
    void auth() {
        var document =
                spec.whole(
                        """
                        openapi: 3.1.0
                        info: {title: T, version: '1'}
                        x-tenon:
                          auth:
                            role: $claims.role
                            roles: [shop_user, Shop Admin]
                            anonymous: shop_anonymous
                            groups: [editors]
                            group: $claims.groups
                        paths: {}
                        """);
        var auth = document.settings().auth().orElseThrow();
        assertThat(auth.role()).containsExactly("role");
        assertThat(auth.allRoles()).containsExactly("shop_user", "Shop Admin", "shop_anonymous");
        assertThat(auth.groups()).extracting(Located::value).containsExactly("editors");
        assertThat(auth.groupClaims()).containsExactly(List.of("groups"));
        assertThat(auth.at().line()).isEqualTo(4);
    }

    /** Scopes count as groups where the document leaves open what a group is. */
    @Test
    void authThatSaysNothingOfGroups() {
        var document =
                spec.whole(
                        """
                        openapi: 3.1.0
                        info: {title: T, version: '1'}
                        x-tenon: {auth: {roles: [shop_user]}}
                        paths: {}
                        """);
        assertThat(document.settings().auth().orElseThrow().groupClaims())
                .containsExactly(List.of("groups"), List.of("scope"), List.of("scp"));
    }

    @Test
    void aDocumentWithoutAuth() {
        var document = spec.whole("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n");
        assertThat(document.settings().auth()).isEmpty();
    }

    @Test
    void settings() {
        var document =
                spec.whole(
                        """
                        openapi: 3.0.3
                        info: {title: T, version: '1', description: D}
                        x-tenon:
                          schema: petstore
                          datasource: main
                          naming: same
                          migrations: verify
                          allow: {drop petstore.pet.born: nobody asks for it}
                        servers:
                          - url: https://{host}/api/{version}/
                            variables: {host: {default: example.org}, version: {default: v2}}
                        paths: {}
                        """);
        var settings = document.settings();
        assertThat(settings.schema().orElseThrow().value()).isEqualTo("petstore");
        assertThat(settings.datasource().orElseThrow().value()).isEqualTo("main");
        assertThat(settings.naming()).isEqualTo(SpecSettings.Naming.SAME);
        assertThat(settings.migrations()).isEqualTo(SpecSettings.Migrations.VERIFY);
        assertThat(document.basePath()).isEqualTo("/api/v2");
        var allow = settings.allow().getFirst();
        assertThat(allow.change()).isEqualTo("drop petstore.pet.born");
        assertThat(allow.reason().value()).isEqualTo("nobody asks for it");
        assertThat(allow.reason().key().line()).isEqualTo(8);
    }

    @Test
    void anOperation() {
        var operation =
                spec.paths(
                                """
                                /pets/{petId}:
                                  parameters:
                                    - {name: petId, in: path, required: true, schema: {type: integer}}
                                    - {name: lang, in: query, schema: {type: string}}
                                  patch:
                                    operationId: updatePet
                                    tags: [pets]
                                    summary: S
                                    deprecated: true
                                    parameters: [{name: lang, in: query, explode: false, schema: {type: integer}}]
                                    requestBody:
                                      required: true
                                      content: {application/merge-patch+json: {schema: {type: object}}}
                                    responses:
                                      200:
                                        description: Fine
                                        headers: {ETag: {schema: {type: string}}}
                                        content: {application/json; charset=utf-8: {schema: {type: object}}}
                                      default: {description: Broken}
                                    x-tenon: {update: petstore.pet}
                                """)
                        .paths()
                        .getFirst()
                        .operations()
                        .getFirst();
        assertThat(operation.method()).isEqualTo(HttpMethod.PATCH);
        assertThat(operation.path()).isEqualTo("/pets/{petId}");
        assertThat(operation.id().written()).isTrue();
        assertThat(operation.deprecated()).isTrue();
        assertThat(operation.parameters())
                .extracting(p -> p.name().value(), SpecParameter::in, SpecParameter::explode)
                .containsExactly(
                        tuple("petId", SpecParameter.In.PATH, false),
                        tuple("lang", SpecParameter.In.QUERY, false));
        var body = operation.body().orElseThrow();
        assertThat(body.required()).isTrue();
        assertThat(body.content().getFirst().type().value()).endsWith("merge-patch+json");
        assertThat(operation.responses())
                .extracting(SpecResponse::status)
                .containsExactly("200", "default");
        var response = operation.responses().getFirst();
        assertThat(response.content().getFirst().type().value()).isEqualTo("application/json");
        assertThat(response.headers().getFirst().name().value()).isEqualTo("ETag");
        var binding = operation.rules().binding().orElseThrow();
        assertThat(binding.action()).isEqualTo(SpecBinding.Action.UPDATE);
        assertThat(binding.table().value()).isEqualTo("petstore.pet");
    }

    @Test
    void sortAndPageInBothForms() {
        var operations =
                spec.paths(
                                """
                                /a:
                                  get:
                                    x-tenon: {sort: [name, born], page: {default: 20, max: 100}}
                                    responses: {'200': {description: Fine}}
                                /b:
                                  get:
                                    x-tenon: {sort: {columns: [name], default: [-born, name]}, page: {max: 5}}
                                    responses: {'200': {description: Fine}}
                                """)
                        .paths();
        var first = operations.getFirst().operations().getFirst().rules();
        assertThat(first.sort().orElseThrow().columns())
                .extracting(Located::value)
                .containsExactly("name", "born");
        assertThat(first.page().orElseThrow().standard().orElseThrow().value()).isEqualTo(20);
        var second = operations.get(1).operations().getFirst().rules();
        assertThat(second.sort().orElseThrow().standard())
                .extracting(key -> key.name().value(), SpecSortKey::descending)
                .containsExactly(tuple("born", true), tuple("name", false));
        assertThat(second.page().orElseThrow().standard()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "get, /pets, true, listPets",
        "get, /pets, false, getPets",
        "post, /pets, false, createPet",
        "get, /pets/{petId}, false, getPet",
        "put, /pets/{petId}, false, replacePet",
        "patch, /pets/{petId}, false, updatePet",
        "delete, /categories/{id}, false, deleteCategory",
        "get, /owners/{ownerId}/pets, true, listOwnerPets",
        "get, /pet-types, true, listPetTypes",
        "get, /, false, getRoot",
    })
    void operationsWithoutNameGetOne(String method, String path, boolean list, String name) {
        var parameters =
                PathTemplate.of(path).parameters().stream()
                        .map(
                                "{name: %s, in: path, required: true, schema: {type: string}}"
                                        ::formatted)
                        .toList();
        var schema = list ? "{type: array, items: {type: string}}" : "{type: string}";
        var document =
                spec.paths(
                        """
                        %s:
                          parameters: %s
                          %s:
                            responses:
                              '200': {description: Fine, content: {application/json: {schema: %s}}}
                        """
                                .formatted(path, parameters, method, schema));
        var id = document.paths().getFirst().operations().getFirst().id();
        assertThat(id.name()).isEqualTo(name);
        assertThat(id.written()).isFalse();
    }

    @Test
    void partsMayStandInComponentsAndOtherFiles() {
        spec.write(
                "parts/common.yaml",
                """
                Missing: {description: Not there}
                Id: {name: id, in: path, required: true, schema: {$ref: '#/Number'}}
                Number: {type: integer, format: int64}
                """);
        spec.write(
                "parts/paths/pets.yaml",
                """
                parameters: [{$ref: '../common.yaml#/Id'}]
                get:
                  operationId: getPet
                  responses:
                    '404': {$ref: '../common.yaml#/Missing'}
                    '500': {$ref: '../../openapi.yaml#/components/responses/Broken'}
                """);
        var document =
                spec.whole(
                        """
                        openapi: 3.0.3
                        info: {title: T, version: '1'}
                        paths:
                          /pets/{id}: {$ref: parts/paths/pets.yaml}
                        components:
                          responses: {Broken: {description: Broken}}
                        """);
        var path = document.paths().getFirst();
        assertThat(path.template()).isEqualTo("/pets/{id}");
        var operation = path.operations().getFirst();
        assertThat(operation.parameters().getFirst().schema().formatName()).isEqualTo("int64");
        assertThat(operation.parameters().getFirst().at().name()).isEqualTo("parts/common.yaml");
        assertThat(operation.responses())
                .extracting(SpecResponse::description)
                .containsExactly("Not there", "Broken");
        assertThat(document.closure().paths())
                .isEqualTo(List.of("openapi.yaml", "parts/common.yaml", "parts/paths/pets.yaml"));
        assertThat(document.schemas()).extracting(SpecComponent::name).containsExactly("Number");
    }

    @Test
    void jsonIsReadLikeYaml() {
        spec.write(
                "openapi.json",
                "{\n"
                        + "\t\"openapi\": \"3.0.1\",\n"
                        + "\t\"info\": {\"title\": \"T\", \"version\": \"1\"},\n"
                        + "\t\"paths\": {}\n"
                        + "}");
        var document = SpecReader.read(spec.dir(), spec.dir().resolve("openapi.json"));
        assertThat(document.at().column()).isEqualTo(2);
    }
}
