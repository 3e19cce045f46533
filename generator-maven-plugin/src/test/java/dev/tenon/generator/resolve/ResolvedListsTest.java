package dev.tenon.generator.resolve;

import static dev.tenon.generator.resolve.PetShop.path;
import static dev.tenon.generator.resolve.PetShop.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.ValueKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters of lists filter, cut and sort. */
final class ResolvedListsTest {

    private PetShop shop;

    @BeforeEach
    void inAnEmptyProject(@TempDir Path folder) {
        shop = new PetShop(folder);
    }

    @Test
    void labelsOverPlainTextAreALimit() {
        var status =
                shop.operation(
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
    void queryParametersFilterCutAndSort() {
        var operation =
                shop.operation(
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
                shop.operation(
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
}
