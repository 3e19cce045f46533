package dev.tenon.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.SpecText;
import dev.tenon.generator.table.TableResolver;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents with OpenAlchemy's keys alone are taken as they come. */
final class PlainSpecTest {

    private static final String BOATS =
            """
            openapi: 3.0.3
            info: {title: Boats, version: 1.0.0}
            paths:
              /boats/{boatId}:
                get:
                  parameters: [{name: boatId, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200': {description: One, content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}
            components:
              schemas:
                Boat:
                  type: object
                  x-tablename: boat
                  properties: {id: {type: integer, x-primary-key: true}, name: {type: string}}
            """;

    @Test
    void aTextInThePathTakesTheTypeOfTheKey(@TempDir Path dir) {
        var spec = new SpecText(dir).whole(BOATS);
        var model = ModelResolver.resolve(spec, TableResolver.resolve(spec));

        assertThat(model.warnings())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.code()).isEqualTo(ProblemCode.PARAMETER_RETYPED));
        var param = model.value().operations().getFirst().params().getFirst();
        assertThat(param.use()).isInstanceOf(Param.Use.Key.class);
        assertThat(param.type())
                .isInstanceOfSatisfying(
                        ValueKind.Single.class,
                        kind -> assertThat(kind.scalar()).isEqualTo(Scalar.INT64));
    }
}
