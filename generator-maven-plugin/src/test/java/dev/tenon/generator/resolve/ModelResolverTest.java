package dev.tenon.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.Checked;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.spec.SpecText;
import dev.tenon.generator.table.TableResolver;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations find their tables, parameters their columns, by the conventions. */
final class ModelResolverTest {

    private static final String SCHEMAS =
            """
            components:
              schemas:
                Status: {type: string, enum: [new, sold]}
                Owner:
                  type: object
                  x-tenon: {table: owner}
                  properties: {id: {type: integer, readOnly: true}, name: {type: string}}
                Pet:
                  type: object
                  x-tenon: {table: pet}
                  required: [name]
                  properties:
                    id: {type: integer, readOnly: true}
                    name: {type: string, maxLength: 100}
                    status: {$ref: '#/components/schemas/Status', default: new}
                    ownerId: {type: [integer, 'null'], x-tenon: {references: owner}}
                    born: {type: string, format: date}
                    secret: {type: string, writeOnly: true}
                NewPet: {type: object, required: [name], properties: {name: {type: string}, status: {type: string}, born: {type: string}}}
                PetLine: {type: object, properties: {name: {type: string}}}
                Visit:
                  type: object
                  x-tenon: {table: visit}
                  required: [petId, day]
                  properties: {id: {type: integer, readOnly: true}, petId: {type: integer, readOnly: true}, day: {type: string, format: date}}
                Loan:
                  type: object
                  x-tenon: {table: loan, key: [ownerId, petId]}
                  properties: {ownerId: {type: integer}, petId: {type: integer}, note: {type: string}}
            """;

    private SpecText specs;

    @BeforeEach
    void inAnEmptyProject(@TempDir Path folder) {
        specs = new SpecText(folder);
    }

    private Checked<Model> resolve(String paths) {
        var text =
                "openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\nservers: [{url: /api}]\npaths:\n"
                        + paths.indent(2)
                        + SCHEMAS;
        var spec = specs.whole(text);
        return ModelResolver.resolve(spec, TableResolver.resolve(spec));
    }

    private Operation operation(String paths) {
        return resolve(paths).value().operations().getFirst();
    }

    private static String rows(String schema) {
        return "'200': {description: rows, content: {application/json: {schema: {type: array,"
                + " items: {$ref: '#/components/schemas/"
                + schema
                + "'}}}}}";
    }

    private static String row(String status, String schema) {
        return "'"
                + status
                + "': {description: row, content: {application/json: {schema: {$ref:"
                + " '#/components/schemas/"
                + schema
                + "'}}}}";
    }

    private static String body(String schema) {
        return "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/"
                + schema
                + "'}}}}";
    }

    private static String path(String template, String method, String rest) {
        var variables = PathShape.of(template).variables();
        var parameters =
                variables.stream()
                        .map(name ->
                                "{name: "
                                        + name
                                        + ", in: path, required: true, schema: {type: integer}}")
                        .toList();
        return template
                + ":\n  parameters: ["
                + String.join(", ", parameters)
                + "]\n  "
                + method
                + ": {operationId: it, "
                + rest
                + "}\n";
    }

    @ParameterizedTest
    @CsvSource({
        "/pets/{id}, Pet, id=Key",
        "/pets/{petId}, Pet, id=Key",
        "/pets/{pet_id}, Pet, id=Key",
        "/pets/{petID}, Pet, id=Key",
        "/animals/{petId}, Pet, id=Key",
        "/shop/pets/{petId}, Pet, id=Key",
        "/owners/{ownerId}/pets/{petId}, Pet, owner_id=Scope id=Key",
        "/owners/{id}/pets/{petId}, Pet, owner_id=Scope id=Key",
        "/loans/{ownerId}/{petId}, Loan, owner_id=Key pet_id=Key",
        "/owners/{ownerId}/loans/{petId}, Loan, owner_id=Key pet_id=Key",
    })
    void bindsThePathOfARow(String template, String schema, String columns) {
        var operation = operation(path(template, "get", "responses: {" + row("200", schema) + "}"));
        assertThat(operation.action()).isEqualTo(Action.FIND);
        assertThat(uses(operation)).isEqualTo(columns);
        assertThat(operation.path()).isEqualTo("/api" + template);
    }

    @ParameterizedTest
    @CsvSource({
        "/pets, Pet, ''",
        "/owners/{ownerId}/pets, Pet, owner_id=Scope",
        "/owners/{id}/pets, Pet, owner_id=Scope",
        "/owners/{owner}/loans, Loan, ''",
        "/pets/{petId}/visits, Visit, pet_id=Scope",
        "/pets/{id}/visits, Visit, pet_id=Scope",
        "/members/{ownerId}/loans, Loan, owner_id=Scope",
    })
    void bindsThePathOfAList(String template, String schema, String columns) {
        var paths =
                path(
                        template,
                        "get",
                        "x-tenon: {page: {max: 9}}, responses: {" + rows(schema) + "}");
        if (columns.isEmpty() && template.contains("{")) {
            var thrown = catchThrowableOfType(ProblemsException.class, () -> resolve(paths));
            assertThat(ids(thrown.problems())).containsExactly("MAP-407");
            return;
        }
        var operation = operation(paths);
        assertThat(operation.action()).isEqualTo(Action.LIST);
        assertThat(uses(operation)).isEqualTo(columns);
    }

    private static String uses(Operation operation) {
        return String.join(
                " ",
                operation.params().stream()
                        .map(param ->
                                param.fixed().map(Field::column).orElse(param.name())
                                        + "="
                                        + param.use().getClass().getSimpleName())
                        .toList());
    }

    private static List<String> ids(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "post, /pets, INSERT, 201, 201",
        "post, /pets, INSERT, 204, 204",
        "put, /pets/{petId}, REPLACE, 204, 204",
        "patch, /pets/{petId}, UPDATE, 200, 200",
        "patch, /pets/{petId}, UPDATE, 2XX, 200",
    })
    void bindsWritesByMethod(
            String method, String template, Action action, String status, int answer) {
        var operation =
                operation(
                        path(
                                template,
                                method,
                                body("Pet") + ", responses: {'" + status + "': {description: x}}"));
        assertThat(operation.action()).isEqualTo(action);
        assertThat(operation.answer().status()).isEqualTo(answer);
        assertThat(operation.answer().content()).isFalse();
        assertThat(operation.body().orElseThrow().patch()).isEqualTo(action == Action.UPDATE);
        assertThat(operation.resource().name()).isEqualTo("Pet");
    }

    @Test
    void findsTheTableOfOperationsWithoutSchemasBesideThem() {
        var model =
                resolve(
                                path(
                                                "/shop/{petId}",
                                                "get",
                                                "responses: {" + row("200", "Pet") + "}")
                                        + "  delete: {responses: {'204': {description: gone}}}\n"
                                        + path(
                                                        "/owners/{ownerId}",
                                                        "delete",
                                                        "responses: {'204': {description: gone}}")
                                                .replace("operationId: it, ", ""))
                        .value();
        assertThat(model.operations())
                .extracting(Operation::action, operation -> operation.resource().table().name())
                .containsExactly(
                        tuple(Action.FIND, "pet"),
                        tuple(Action.DELETE, "pet"),
                        tuple(Action.DELETE, "owner"));
    }

    @Test
    void explicitBindingsWin() {
        var list =
                operation(
                        path(
                                "/sold",
                                "get",
                                "x-tenon: {select: public.pet, page: {max: 5}}, responses: {"
                                        + rows("PetLine")
                                        + "}"));
        assertThat(list.resource().name()).isEqualTo("PetLine");
        assertThat(list.resource().table().name()).isEqualTo("pet");
        assertThat(list.resource().key()).extracting(Field::column).containsExactly("id");
        assertThat(list.resource().fields()).extracting(Field::column).containsExactly("name");
    }

    @Test
    void bodiesOfOtherSchemasTakeTheTypesOfTheTable() {
        var model =
                resolve(
                                path(
                                        "/pets",
                                        "post",
                                        body("NewPet")
                                                + ", responses: {"
                                                + row("201", "Pet")
                                                + "}"))
                        .value();
        var body = model.bodies().getFirst();
        assertThat(body.shown()).isFalse();
        assertThat(body.fields())
                .extracting(Field::name, Field::required)
                .containsExactly(tuple("name", true), tuple("status", false), tuple("born", false));
        assertThat(body.fields().get(0).type().limits().maxLength().orElseThrow().value())
                .isEqualTo(100);
        assertThat(body.fields().get(1).type()).isInstanceOf(ValueKind.Choice.class);
        assertThat(((ValueKind.Single) body.fields().get(2).type()).scalar())
                .isEqualTo(Scalar.DATE);
        assertThat(model.enums()).extracting(EnumType::name).containsExactly("Status");
    }

    @Test
    void labelsOverPlainTextAreALimit() {
        var status =
                operation(
                                """
                                /pets:
                                  get:
                                    parameters: [{name: name, in: query, schema: {type: string, enum: [Rex, Mia]}}]
                                    x-tenon: {page: {max: 5}}
                                    responses: {%s}
                                """
                                        .formatted(rows("Pet")))
                        .params()
                        .getFirst();
        assertThat(status.type())
                .isInstanceOfSatisfying(
                        ValueKind.Single.class, single -> assertThat(single.allowed()).hasSize(2));
    }

    @Test
    void oneSchemaForRowsAndWritesMakesThreeTypes() {
        var model =
                resolve(
                                path(
                                                "/pets/{petId}",
                                                "put",
                                                body("Pet")
                                                        + ", responses: {"
                                                        + row("200", "Pet")
                                                        + "}")
                                        + "  patch: {"
                                        + body("Pet")
                                        + ", responses: {"
                                        + row("200", "Pet")
                                        + "}}\n")
                        .value();
        assertThat(model.bodies())
                .extracting(Body::schema, Body::patch, Body::shown)
                .containsExactly(tuple("Pet", false, true), tuple("Pet", true, true));
        assertThat(model.bodies().getFirst().fields())
                .extracting(Field::name)
                .containsExactly("name", "status", "ownerId", "born", "secret");
        assertThat(model.operations().getFirst().body()).contains(model.bodies().getFirst());
        assertThat(model.resources())
                .extracting(Resource::name)
                .containsExactly("Owner", "Pet", "Visit", "Loan");
    }

    @Test
    void insertsKnowWhereTheirRowsAre() {
        var model =
                resolve(
                                path(
                                                "/pets/{petId}/visits",
                                                "post",
                                                body("Visit")
                                                        + ", responses: {"
                                                        + row("201", "Visit")
                                                        + "}")
                                        + path(
                                                        "/visits/{visitId}",
                                                        "get",
                                                        "responses: {" + row("200", "Visit") + "}")
                                                .replace("operationId: it, ", ""))
                        .value();
        var location = model.operations().getFirst().answer().location().orElseThrow();
        assertThat(location.path()).isEqualTo("/api/visits/{visitId}");
        assertThat(location.fields()).extracting(Field::column).containsExactly("id");
    }

    @Test
    void queryParametersFilterCutAndSort() {
        var operation =
                operation(
                        """
                        /pets:
                          get:
                            parameters:
                              - {name: status, in: query, schema: {type: array, items: {type: string}}}
                              - {name: name, in: query, schema: {type: string, maxLength: 5}}
                              - {name: owner_id, in: query, schema: {type: integer}}
                              - {name: called, in: query, schema: {type: string}, x-tenon: {column: name}}
                              - {name: limit, in: query, schema: {type: integer, maximum: 50, default: 10}}
                              - {name: offset, in: query, schema: {type: integer}}
                              - {name: sort, in: query, schema: {type: string, enum: [name, -name, born]}}
                              - {name: Accept, in: header, schema: {type: string}}
                            responses: {%s}
                        """
                                .formatted(rows("Pet")));
        assertThat(operation.params())
                .extracting(Param::name, param -> param.use().getClass().getSimpleName())
                .containsExactly(
                        tuple("status", "Filter"),
                        tuple("name", "Filter"),
                        tuple("owner_id", "Filter"),
                        tuple("called", "Filter"),
                        tuple("limit", "Paging"),
                        tuple("offset", "Paging"),
                        tuple("sort", "Paging"));
        assertThat(operation.params().getFirst().type())
                .isInstanceOfSatisfying(
                        ValueKind.Many.class,
                        many -> assertThat(many.item()).isInstanceOf(ValueKind.Choice.class));
        var listing = operation.listing().orElseThrow();
        assertThat(listing.sorts()).extracting(Field::name).containsExactly("name", "born");
        assertThat(listing.defaultLimit()).isEqualTo(10);
        assertThat(listing.maxLimit()).isEqualTo(50);
        assertThat(listing.order()).extracting(order -> order.field().name()).containsExactly("id");
    }

    @Test
    void theKeyBreaksTies() {
        var operation =
                operation(
                        path(
                                "/pets",
                                "get",
                                "x-tenon: {page: {default: 2, max: 9}, sort: {columns: [name],"
                                        + " default: [-born]}}, responses: {"
                                        + rows("Pet")
                                        + "}"));
        assertThat(operation.listing().orElseThrow().order())
                .extracting(order -> order.field().name(), Operation.Order::descending)
                .containsExactly(tuple("born", true), tuple("id", false));
    }

    @Test
    void pathsFillColumnsThatBodiesDoNotHave() {
        var paths =
                path(
                        "/visits",
                        "post",
                        body("Visit") + ", responses: {" + row("201", "Visit") + "}");
        var thrown = catchThrowableOfType(ProblemsException.class, () -> resolve(paths));
        assertThat(ids(thrown.problems())).containsExactly("MAP-410");
        assertThat(
                        resolve(
                                        path(
                                                "/pets/{petId}/visits",
                                                "post",
                                                body("Visit")
                                                        + ", responses: {'201': {description: x}}"))
                                .warnings())
                .isEmpty();
    }

    @Test
    void groupsByTagElseByPath() {
        var tagged =
                path(
                        "/pets",
                        "get",
                        "tags: [a, b], x-tenon: {page: {max: 5}}, responses: {"
                                + rows("Pet")
                                + "}");
        assertThat(operation(tagged).group()).isEqualTo("a");
        assertThat(operation(tagged.replace("tags: [a, b], ", "")).group()).isEqualTo("pets");
    }

    @Test
    void allProblemsOfTheStageComeTogetherInOrder() {
        var thrown =
                catchThrowableOfType(
                        ProblemsException.class,
                        () ->
                                resolve(
                                        path("/pets", "get", "responses: {" + rows("Pet") + "}")
                                                + "  post: {responses: {'201': {description: x}}}\n"
                                                + "  delete: {responses: {'204': {description:"
                                                + " x}}}\n"));
        assertThat(ids(thrown.problems())).containsExactly("MAP-413", "MAP-414", "MAP-411");
    }
}
