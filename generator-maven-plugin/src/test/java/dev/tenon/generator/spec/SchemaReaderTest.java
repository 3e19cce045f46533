package dev.tenon.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas: spellings, references, parts. */
final class SchemaReaderTest {

    private SpecText spec;

    @BeforeEach
    void inAnEmptyProject(@TempDir Path dir) {
        spec = new SpecText(dir);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, nullable: true}",
                "{type: [string, 'null']}",
                "{type: [string, null]}",
                "{oneOf: [{type: string}, {type: 'null'}]}",
                "{anyOf: [{type: 'null'}, {$ref: '#/components/schemas/Name'}]}",
                "{allOf: [{$ref: '#/components/schemas/Name'}], nullable: true}",
            })
    void nullInEverySpelling(String schema) {
        var field =
                spec.field(
                        "Pet: {type: object, properties: {a: "
                                + schema
                                + "}}\nName: {type: string}");
        assertThat(field.schema().isNullable()).isTrue();
        assertThat(field.schema().is(JsonType.STRING)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, minimum: 1, exclusiveMinimum: true} | > 1",
                "{type: integer, minimum: 1, exclusiveMinimum: false} | >= 1",
                "{type: integer, exclusiveMinimum: 1} | > 1",
                "{type: integer, minimum: 0, exclusiveMinimum: 1} | >= 0 > 1",
            })
    void exclusiveBoundsInBothSpellings(String schema, String bounds) {
        var limits = spec.field("Pet: {properties: {a: " + schema + "}}").schema().limits();
        var text = new StringBuilder();
        limits.minimum().ifPresent(bound -> text.append(" >= ").append(bound.value()));
        limits.exclusiveMinimum().ifPresent(bound -> text.append(" > ").append(bound.value()));
        assertThat(text.toString().strip()).isEqualTo(bounds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{enum: [a, b]} | STRING",
                "{const: a} | STRING",
                "{enum: [1, a]} | none",
                "{properties: {}} | OBJECT",
                "{items: {type: string}} | ARRAY",
                "{description: anything} | none",
                "true | none",
            })
    void aTypeMayFollowFromOtherKeywords(String schema, String type) {
        var found = spec.field("Pet: {properties: {a: " + schema + "}}").schema().type();
        assertThat(found.map(located -> located.value().name()).orElse("none")).isEqualTo(type);
    }

    @Test
    void aUseHasTheFactsOfItsTargetAndOfItsSiblings() {
        var schema =
                spec.field(
                                """
                                Pet:
                                  type: object
                                  required: [status]
                                  properties:
                                    status: {$ref: '#/components/schemas/Status', default: sold, maxLength: 9}
                                Status: {type: string, enum: [sold, free], maxLength: 20, description: D}
                                """)
                        .schema();
        assertThat(schema.ref().orElseThrow().name()).isEqualTo("Status");
        assertThat(schema.values().allowed()).hasSize(2);
        assertThat(schema.values().standard().orElseThrow().at().line()).isEqualTo(10);
        assertThat(schema.limits().maxLength().orElseThrow().value()).isEqualTo(9);
        assertThat(schema.notes().description().orElseThrow().value()).isEqualTo("D");
    }

    @Test
    void schemasMayHoldThemselves() {
        var document =
                spec.schemas(
                        """
                        Pet:
                          type: object
                          properties:
                            mother: {$ref: '#/components/schemas/Pet'}
                            children: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                            more: {additionalProperties: {$ref: '#/components/schemas/Pet'}}
                        Tree: {type: object, additionalProperties: {$ref: '#/components/schemas/Tree'}}
                        """);
        var pet = document.schema("Pet").orElseThrow();
        var mother = pet.shape().fields().getFirst().schema();
        assertThat(mother.shape().fields()).isEmpty();
        assertThat(document.resolve(mother).shape().fields())
                .extracting(SpecField::name)
                .containsExactly("mother", "children", "more");
        assertThat(document.resolve(pet)).isEqualTo(pet);
        var tree = document.schema("Tree").orElseThrow();
        assertThat(tree.shape().additionalSchema().orElseThrow().ref().orElseThrow().name())
                .isEqualTo("Tree");
    }

    @Test
    void allOfMergesFields() {
        var document =
                spec.schemas(
                        """
                        Base:
                          type: object
                          x-tenon: {table: base, renamedFrom: old}
                          required: [id]
                          properties: {id: {type: integer, readOnly: true}, name: {type: string, maxLength: 50}}
                        Pet:
                          allOf:
                            - $ref: '#/components/schemas/Base'
                            - type: object
                              required: [name]
                              properties: {name: {minLength: 1, maxLength: 80}, tag: {type: string}}
                              additionalProperties: false
                          x-tenon: {table: pet}
                          description: An animal.
                        """);
        var pet = document.schema("Pet").orElseThrow();
        assertThat(pet.ref()).isEmpty();
        assertThat(pet.is(JsonType.OBJECT)).isTrue();
        assertThat(pet.table().table().orElseThrow().value()).isEqualTo("pet");
        assertThat(pet.table().renamedFrom()).isEmpty();
        assertThat(pet.shape().additional().orElseThrow().value()).isFalse();
        assertThat(pet.shape().fields())
                .extracting(SpecField::name)
                .containsExactly("id", "name", "tag");
        assertThat(pet.shape().fields())
                .extracting(SpecField::isRequired)
                .containsExactly(true, true, false);
        var name = pet.shape().fields().get(1).schema();
        assertThat(name.limits().maxLength().orElseThrow().value()).isEqualTo(50);
        assertThat(name.limits().minLength().orElseThrow().value()).isEqualTo(1);
    }

    @Test
    void aBodyThatAsksForMoreIsAnObjectOfItsOwn() {
        var document =
                spec.schemas(
                        """
                        Pet: {type: object, x-tenon: {table: pet}, properties: {id: {type: integer}, name: {type: string}}}
                        NewPet: {$ref: '#/components/schemas/Pet', required: [name]}
                        Alias: {$ref: '#/components/schemas/Pet'}
                        """);
        var fresh = document.schema("NewPet").orElseThrow();
        assertThat(fresh.ref()).isEmpty();
        assertThat(fresh.table().table().orElseThrow().value()).isEqualTo("pet");
        assertThat(fresh.shape().fields().get(1).isRequired()).isTrue();
        var alias = document.schema("Alias").orElseThrow();
        assertThat(alias.ref().orElseThrow().name()).isEqualTo("Pet");
        assertThat(alias.shape().fields()).hasSize(2);
    }

    @Test
    void tableAndColumnFacts() {
        var pet =
                spec.schemas(
                                """
                                Pet:
                                  type: object
                                  x-tenon:
                                    table: pet
                                    schema: store
                                    key: [id]
                                    unique: [[name, born], {columns: [tag], name: one_tag}]
                                    indexes: [[born], {columns: [tag], unique: true}]
                                    renamedFrom: animal
                                  properties:
                                    id: {type: integer, x-tenon: {column: pet_id, key: true, identity: true}}
                                    price: {type: number, x-tenon: {type: 'numeric(10,2)', default: 0.0::numeric}}
                                    owner: {type: integer, x-tenon: {references: owner.id, index: true, renamedFrom: person}}
                                    shop: {type: integer, x-tenon: {references: {schema: s, table: shop, onDelete: set null, onUpdate: CASCADE, name: fk}, unique: true}}
                                """)
                        .schema("Pet")
                        .orElseThrow();
        var table = pet.table();
        assertThat(table.schema().orElseThrow().value()).isEqualTo("store");
        assertThat(table.key().getFirst().value()).isEqualTo("id");
        assertThat(table.unique().get(1).name().orElseThrow().value()).isEqualTo("one_tag");
        assertThat(table.indexes()).extracting(SpecIndex::unique).containsExactly(false, true);
        assertThat(table.renamedFrom().orElseThrow().value()).isEqualTo("animal");
        var fields = pet.shape().fields();
        assertThat(fields.getFirst().schema().column().isKey()).isTrue();
        assertThat(fields.get(1).schema().column().standard().orElseThrow().value())
                .isEqualTo("0.0::numeric");
        var owner = fields.get(2).schema().column();
        assertThat(owner.references().orElseThrow().column().orElseThrow().value()).isEqualTo("id");
        assertThat(owner.renamedFrom().orElseThrow().value()).isEqualTo("person");
        var shop = fields.get(3).schema().column().references().orElseThrow();
        assertThat(shop.onDelete().orElseThrow().value().sql()).isEqualTo("set null");
        assertThat(shop.onUpdate().orElseThrow().value().sql()).isEqualTo("cascade");
        assertThat(shop.column()).isEmpty();
    }

    @Test
    void schemasOfOtherFilesGetNames() {
        spec.write(
                "shared/types.yaml",
                """
                Owner: {type: object, x-tenon: {table: owner}, properties: {id: {type: integer}, home: {$ref: '#/Home'}}}
                Home: {type: object, properties: {street: {type: string}, owner: {$ref: '#/Owner'}}}
                """);
        var document =
                spec.schemas(
                        """
                        Pet: {type: object, x-tenon: {table: pet}, properties: {owner: {$ref: 'shared/types.yaml#/Owner'}}}
                        Person: {$ref: 'shared/types.yaml#/Owner'}
                        """);
        assertThat(document.schemas())
                .extracting(SpecComponent::name)
                .containsExactly("Pet", "Person", "Home");
        var relation = document.schema("Pet").orElseThrow().shape().fields().getFirst().relation();
        assertThat(relation.orElseThrow().schema()).isEqualTo("Person");
        assertThat(relation.orElseThrow().column()).isEqualTo("owner_id");
        assertThat(document.schema("Person").orElseThrow().ref()).isEmpty();
    }
}
