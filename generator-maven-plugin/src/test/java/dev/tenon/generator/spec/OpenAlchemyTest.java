package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenAlchemy's keys read to the same records as Tenon's. */
final class OpenAlchemyTest {

    private SpecText spec;

    @BeforeEach
    void inAnEmptyProject(@TempDir Path dir) {
        spec = new SpecText(dir);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-", "x-open-alchemy-"})
    void bothPrefixes(String prefix) {
        var pet =
                spec.schemas(
                                """
                                Pet:
                                  type: object
                                  ~tablename: pet
                                  ~schema-name: store
                                  ~composite-index: [name, born]
                                  ~composite-unique: [{name: both, columns: [name, tag]}, [born]]
                                  properties:
                                    id: {type: integer, ~primary-key: true, ~autoincrement: true}
                                    name: {type: string, ~index: true, ~unique: true, ~server-default: "it's"}
                                    data: {type: object, ~json: True}
                                    tag: {type: integer, ~foreign-key: s.tag.id, ~foreign-key-kwargs: {ondelete: CASCADE, name: fk}}
                                """
                                        .replace("~", prefix))
                        .schema("Pet")
                        .orElseThrow();
        assertThat(pet.table().table().orElseThrow().value()).isEqualTo("pet");
        assertThat(pet.table().schema().orElseThrow().value()).isEqualTo("store");
        assertThat(pet.table().indexes())
                .extracting(index -> index.columns().size(), SpecIndex::unique)
                .containsExactly(tuple(2, false));
        assertThat(pet.table().unique())
                .extracting(index -> index.name().isPresent(), index -> index.columns().size())
                .containsExactly(tuple(true, 2), tuple(false, 1));
        var fields = pet.shape().fields();
        assertThat(fields.getFirst().schema().column().identity().orElseThrow().value()).isTrue();
        var name = fields.get(1).schema().column();
        assertThat(name.index().orElseThrow().value()).isTrue();
        assertThat(name.unique().orElseThrow().value()).isTrue();
        assertThat(name.standard().orElseThrow().value()).isEqualTo("'it''s'");
        assertThat(fields.get(2).schema().column().type().orElseThrow().value()).isEqualTo("jsonb");
        var key = fields.get(3).schema().column().references().orElseThrow();
        assertThat(key.schema().orElseThrow().value()).isEqualTo("s");
        assertThat(key.table().value()).isEqualTo("tag");
        assertThat(key.onDelete().orElseThrow().value()).isEqualTo(ReferenceAction.CASCADE);
        assertThat(key.name().orElseThrow().value()).isEqualTo("fk");
    }

    @Test
    void aLoneIntegerKeyIsNumbered() {
        var document =
                spec.schemas(
                        """
                        A: {type: object, x-tablename: a, properties: {id: {type: integer, x-primary-key: true}}}
                        B: {type: object, x-tablename: b, properties: {id: {type: integer, x-primary-key: true, x-foreign-key: a.id}}}
                        C: {type: object, x-tablename: c, properties: {id: {type: integer, x-primary-key: true, x-autoincrement: false}}}
                        D: {type: object, x-tenon: {table: d}, properties: {id: {type: integer, x-tenon: {key: true}}}}
                        """);
        assertThat(document.schemas())
                .extracting(component ->
                        component
                                .schema()
                                .shape()
                                .fields()
                                .getFirst()
                                .schema()
                                .column()
                                .identity()
                                .map(Located::value)
                                .orElse(null))
                .containsExactly(true, null, false, null);
    }

    @Test
    void referencesBetweenTablesAreForeignKeys() {
        var document =
                spec.schemas(
                        """
                        Division:
                          type: object
                          x-tablename: division
                          properties:
                            id: {type: integer, x-primary-key: true}
                            name: {type: string}
                            people: {type: array, items: {$ref: '#/components/schemas/Employee'}}
                        Employee:
                          type: object
                          x-tablename: employee
                          required: [main]
                          properties:
                            id: {type: integer, x-primary-key: true}
                            main: {$ref: '#/components/schemas/Division'}
                            other: {allOf: [{$ref: '#/components/schemas/Division'}, {nullable: false, x-backref: others}]}
                            named: {allOf: [{$ref: '#/components/schemas/Division'}, {x-foreign-key-column: name, x-kwargs: {order_by: name}}]}
                            other_id: {type: integer, x-foreign-key: division.id}
                        """);
        assertThat(document.plain()).isTrue();
        var relations =
                document.schemas().stream()
                        .flatMap(component -> component.schema().shape().fields().stream())
                        .flatMap(field -> field.relation().stream())
                        .toList();
        assertThat(relations)
                .extracting(
                        SpecRelation::kind,
                        SpecRelation::schema,
                        SpecRelation::column,
                        relation -> relation.targetField().name(),
                        SpecRelation::notNull,
                        relation -> relation.declared().isPresent())
                .containsExactly(
                        tuple(
                                SpecRelation.Kind.TO_MANY,
                                "Employee",
                                "division_id",
                                "id",
                                false,
                                false),
                        tuple(SpecRelation.Kind.TO_ONE, "Division", "main_id", "id", true, false),
                        tuple(SpecRelation.Kind.TO_ONE, "Division", "other_id", "id", true, true),
                        tuple(
                                SpecRelation.Kind.TO_ONE,
                                "Division",
                                "named_name",
                                "name",
                                false,
                                false));
    }

    @Test
    void columnFactsComeThroughReferencesAndParts() {
        var pet =
                spec.schemas(
                                """
                                Id: {type: integer, x-primary-key: true}
                                Named: {type: object, properties: {name: {type: string, x-index: true}}}
                                Pet:
                                  allOf:
                                    - $ref: '#/components/schemas/Named'
                                    - x-tablename: pet
                                      properties: {id: {allOf: [{$ref: '#/components/schemas/Id'}, {description: D}]}}
                                """)
                        .schema("Pet")
                        .orElseThrow();
        assertThat(pet.table().table().orElseThrow().value()).isEqualTo("pet");
        assertThat(pet.shape().fields()).extracting(SpecField::name).containsExactly("name", "id");
        assertThat(pet.shape().fields().get(1).schema().column().isKey()).isTrue();
        assertThat(pet.shape().fields().get(1).schema().notes().description()).isPresent();
    }
}
