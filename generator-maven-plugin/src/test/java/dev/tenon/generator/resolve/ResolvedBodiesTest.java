package dev.tenon.generator.resolve;

import static dev.tenon.generator.resolve.PetShop.body;
import static dev.tenon.generator.resolve.PetShop.ids;
import static dev.tenon.generator.resolve.PetShop.path;
import static dev.tenon.generator.resolve.PetShop.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.ProblemsException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies find the columns they write, and rows the place they are found at. */
final class ResolvedBodiesTest {

    private PetShop shop;

    @BeforeEach
    void inAnEmptyProject(@TempDir Path folder) {
        shop = new PetShop(folder);
    }

    @Test
    void bodiesOfOtherSchemasTakeTheTypesOfTheTable() {
        var model =
                shop.resolve(
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
    void oneSchemaForRowsAndWritesMakesThreeTypes() {
        var model =
                shop.resolve(
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
                shop.resolve(
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
    void pathsFillColumnsThatBodiesDoNotHave() {
        var paths =
                path(
                        "/visits",
                        "post",
                        body("Visit") + ", responses: {" + row("201", "Visit") + "}");
        var thrown = catchThrowableOfType(ProblemsException.class, () -> shop.resolve(paths));
        assertThat(ids(thrown.problems())).containsExactly("MAP-410");
        assertThat(
                        shop.resolve(
                                        path(
                                                "/pets/{petId}/visits",
                                                "post",
                                                body("Visit")
                                                        + ", responses: {'201': {description: x}}"))
                                .warnings())
                .isEmpty();
    }
}
