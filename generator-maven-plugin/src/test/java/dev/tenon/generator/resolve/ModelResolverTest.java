package dev.tenon.generator.resolve;

import static dev.tenon.generator.resolve.PetShop.body;
import static dev.tenon.generator.resolve.PetShop.ids;
import static dev.tenon.generator.resolve.PetShop.path;
import static dev.tenon.generator.resolve.PetShop.row;
import static dev.tenon.generator.resolve.PetShop.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.problem.ProblemsException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations find their tables, and paths their columns, by the conventions. */
final class ModelResolverTest {

    private PetShop shop;

    @BeforeEach
    void inAnEmptyProject(@TempDir Path folder) {
        shop = new PetShop(folder);
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
        var operation =
                shop.operation(path(template, "get", "responses: {" + row("200", schema) + "}"));
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
            var thrown = catchThrowableOfType(ProblemsException.class, () -> shop.resolve(paths));
            assertThat(ids(thrown.problems())).containsExactly("MAP-407");
            return;
        }
        var operation = shop.operation(paths);
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
                shop.operation(
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
                shop.resolve(
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
                shop.operation(
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
    void groupsByTagElseByPath() {
        var tagged =
                path(
                        "/pets",
                        "get",
                        "tags: [a, b], x-tenon: {page: {max: 5}}, responses: {"
                                + rows("Pet")
                                + "}");
        assertThat(shop.operation(tagged).group()).isEqualTo("a");
        assertThat(shop.operation(tagged.replace("tags: [a, b], ", "")).group()).isEqualTo("pets");
    }

    @Test
    void allProblemsOfTheStageComeTogetherInOrder() {
        var thrown =
                catchThrowableOfType(
                        ProblemsException.class,
                        () ->
                                shop.resolve(
                                        path("/pets", "get", "responses: {" + rows("Pet") + "}")
                                                + "  post: {responses: {'201': {description: x}}}\n"
                                                + "  delete: {responses: {'204': {description:"
                                                + " x}}}\n"));
        assertThat(ids(thrown.problems())).containsExactly("MAP-413", "MAP-414", "MAP-411");
    }
}
