package dev.tenon.generator.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.generator.catalog.Identity;
import dev.tenon.generator.catalog.ReferentialAction;
import dev.tenon.generator.migration.DesiredCheck;
import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.TableName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.spec.SpecText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas become tables. */
final class TableResolverTest {

    private SpecText specs;

    @BeforeEach
    void inAnEmptyProject(@TempDir Path folder) {
        specs = new SpecText(folder);
    }

    private NamedTable pet(String fields) {
        return tables("Pet: {type: object, x-tenon: {table: pet}, properties: {" + fields + "}}")
                .tables()
                .getFirst();
    }

    private SpecTables tables(String schemas) {
        return TableResolver.resolve(specs.schemas(schemas));
    }

    private NamedColumn column(String field) {
        return pet("id: {type: integer, readOnly: true}, it: " + field).columns().getLast();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {type: integer}                                        | bigint
                    {type: integer, format: int32}                         | integer
                    {type: integer, format: int64}                         | bigint
                    {type: integer, format: unheard-of}                    | bigint
                    {type: number}                                         | numeric
                    {type: number, format: decimal}                        | numeric
                    {type: number, format: double}                         | double precision
                    {type: number, format: float}                          | real
                    {type: boolean}                                        | boolean
                    {type: string}                                         | text
                    {type: string, maxLength: 40}                          | varchar(40)
                    {type: string, maxLength: 20000000}                    | text
                    {type: string, format: email, maxLength: 99}           | varchar(99)
                    {type: string, format: uri}                            | text
                    {type: string, format: uuid}                           | uuid
                    {type: string, format: date}                           | date
                    {type: string, format: date-time}                      | timestamp with time zone
                    {type: string, format: byte}                           | bytea
                    {type: string, enum: [a, b]}                           | text
                    {type: array, items: {type: string, maxLength: 9}}     | varchar(9)[]
                    {type: array, items: {type: string, enum: [a, b]}}     | text[]
                    {type: array, items: {type: integer, format: int32}}   | integer[]
                    {type: object}                                         | jsonb
                    {type: object, additionalProperties: true}             | jsonb
                    {type: string, x-tenon: {type: char(3)}}               | char(3)
                    """)
    void hasTheSqlTypeOf(String field, String type) {
        assertThat(column(field).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {type: integer, default: 5}                                     | 5
                    {type: integer, default: -5}                                    | -5
                    {type: number, default: 1.50}                                   | 1.50
                    {type: number, default: 1e3}                                    | 1000
                    {type: boolean, default: false}                                 | false
                    {type: string, default: don't}                                  | 'don''t'
                    {type: string, default: ''}                                     | ''
                    {type: string, enum: [a, b], default: b}                        | 'b'
                    {type: string, format: date, default: 2020-02-29}               | '2020-02-29'
                    {type: string, format: date-time, default: '2020-01-01T00:00Z'} | '2020-01-01T00:00Z'
                    {type: string, format: byte, default: aGk=}                     | decode('aGk=', 'base64')
                    {type: array, items: {type: string}, default: [a, it's]}        | array['a', 'it''s']::text[]
                    {type: array, items: {type: integer}, default: []}              | array[]::bigint[]
                    {type: object, default: {a: [1, null, "x'"]}}                   | '{"a":[1,null,"x''"]}'::jsonb
                    {type: string, format: date-time, x-tenon: {default: now()}}    | now()
                    """,
            quoteCharacter = '`')
    void hasTheDefault(String field, String sql) {
        assertThat(column(field).defaultSql()).isEqualTo(sql);
        assertThat(column(field).nullable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {type: string}                             | true
                    {type: [string, 'null']}                   | true
                    {type: [string, 'null'], default: x}       | true
                    {type: [string, 'null'], default: null}    | true
                    {type: string, default: x}                 | false
                    """)
    void takesNullUnless(String field, boolean nullable) {
        assertThat(column(field).nullable()).isEqualTo(nullable);
    }

    @Test
    void requiredIsNotNull() {
        var table =
                tables(
                                """
                                Pet:
                                  type: object
                                  x-tenon: {table: pet}
                                  required: [a, b]
                                  properties: {id: {type: integer}, a: {type: string}, b: {type: [string, 'null']}}
                                """)
                        .tables()
                        .getFirst();
        assertThat(table.columns())
                .extracting(NamedColumn::nullable)
                .containsExactly(false, false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id: {type: integer, readOnly: true}                              | id    | ALWAYS
                    id: {type: integer}                                              | id    |
                    id: {type: string, readOnly: true}                               | id    |
                    no: {type: integer, x-tenon: {key: true, identity: true}}        | no    | BY_DEFAULT
                    id: {type: integer, readOnly: true, x-tenon: {identity: false}}  | id    |
                    id: {type: integer, readOnly: true, default: 1}                  | id    |
                    a: {type: integer, readOnly: true, x-tenon: {key: true}}, b: {type: integer, x-tenon: {key: true}} | a,b |
                    name: {type: string}                                             |       |
                    """)
    void findsKeyAndIdentity(String fields, String key, Identity identity) {
        var table = pet(fields);
        assertThat(String.join(",", table.key().stream().map(NamedColumn::name).toList()))
                .isEqualTo(key == null ? "" : key);
        assertThat(table.columns().getFirst().identity().orElse(null)).isEqualTo(identity);
    }

    @Test
    void namesEnumsAfterTheirComponentElseTheirField() {
        var tables =
                tables(
                        """
                        PetStatus: {type: string, enum: [new, sold]}
                        Alias: {$ref: '#/components/schemas/PetStatus'}
                        Pet:
                          type: object
                          x-tenon: {table: pet}
                          properties:
                            a: {$ref: '#/components/schemas/PetStatus', default: new}
                            b: {$ref: '#/components/schemas/Alias'}
                            size: {type: [string, 'null'], enum: [s, m, null]}
                            tags: {type: array, items: {type: string, enum: [x]}}
                            code: {type: integer, enum: [1, 2]}
                        """);
        assertThat(tables.enums())
                .extracting(EnumType::name)
                .containsExactly("PetStatus", "PetSize", "PetTags");
        assertThat(tables.enums().get(1).labels()).containsExactly("s", "m");
        assertThat(tables.tables().getFirst().columns().getFirst().defaultSql()).isEqualTo("'new'");
    }

    @Test
    void resolvesReferencesByTableColumnAndKey() {
        var pet =
                tables(
                                """
                                Owner: {type: object, x-tenon: {table: owner}, properties: {ownerNo: {type: integer, x-tenon: {key: true}}, mail: {type: string, x-tenon: {unique: true}}}}
                                Pet:
                                  type: object
                                  x-tenon: {table: pet}
                                  properties:
                                    a: {type: integer, x-tenon: {references: {table: owner, onDelete: cascade, onUpdate: restrict, name: fk}}}
                                    b: {type: string, x-tenon: {references: owner.mail}}
                                    c: {type: integer, x-tenon: {references: {table: owner, column: owner_no}}}
                                    d: {type: integer, x-tenon: {references: {schema: old, table: vet, column: id}}}
                                """)
                        .tables()
                        .getLast();
        assertThat(pet.references())
                .extracting(NamedReference::target, NamedReference::targetColumn)
                .containsExactly(
                        tuple(new TableName("public", "owner"), "owner_no"),
                        tuple(new TableName("public", "owner"), "mail"),
                        tuple(new TableName("public", "owner"), "owner_no"),
                        tuple(new TableName("old", "vet"), "id"));
        assertThat(pet.references().getFirst().name()).isEqualTo("fk");
        assertThat(pet.references().getFirst().onDelete()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(pet.references().getFirst().onUpdate()).isEqualTo(ReferentialAction.RESTRICT);
    }

    @Test
    void relationsBecomeForeignKeyColumns() {
        var tables =
                tables(
                        """
                        Division: {type: object, x-tablename: division, properties: {id: {type: integer, x-primary-key: true}, people: {type: array, items: {$ref: '#/components/schemas/Person'}}}}
                        Person:
                          type: object
                          x-tablename: person
                          required: [boss]
                          properties:
                            id: {type: integer, x-primary-key: true}
                            bossName: {type: string}
                            boss: {$ref: '#/components/schemas/Division'}
                        """);
        var person = tables.tables().getLast();
        assertThat(person.columns())
                .extracting(NamedColumn::name)
                .containsExactly("id", "bossName", "division_id", "boss_id");
        assertThat(person.column("boss_id").orElseThrow().nullable()).isFalse();
        assertThat(person.column("division_id").orElseThrow().nullable()).isTrue();
        assertThat(person.references()).hasSize(2);
        assertThat(person.key().getFirst().identity()).contains(Identity.BY_DEFAULT);
        assertThat(tables.warnings())
                .extracting(Problem::code)
                .extracting(code -> code.id())
                .containsExactly("MAP-427", "MAP-427");
    }

    @Test
    void anotherNameForASchemaIsNoSecondSchema() {
        var tables =
                tables(
                        """
                        Animal: {$ref: '#/components/schemas/Pet'}
                        Pet:
                          type: object
                          x-tenon: {table: pet}
                          properties: {id: {type: integer, readOnly: true}, mother: {$ref: '#/components/schemas/Animal'}}
                        """);
        assertThat(tables.tables()).hasSize(1);
        var pet = tables.tables().getFirst();
        assertThat(pet.components()).containsExactly("Pet");
        assertThat(pet.references())
                .extracting(NamedReference::column, NamedReference::target)
                .containsExactly(tuple("mother_id", new TableName("public", "pet")));
        assertThat(tables.warnings()).hasSize(1);
    }

    @Test
    void schemasOverOneTableAreOneTable() {
        var tables =
                tables(
                        """
                        Pet: {type: object, x-tenon: {table: pet}, required: [name], properties: {id: {type: integer}, name: {type: string}}}
                        PetLine: {type: object, x-tenon: {table: pet}, properties: {name: {type: string}, born: {type: string, format: date}}}
                        """);
        assertThat(tables.tables()).hasSize(1);
        var pet = tables.tables().getFirst();
        assertThat(pet.components()).containsExactly("Pet", "PetLine");
        assertThat(pet.columns())
                .extracting(NamedColumn::name, NamedColumn::nullable)
                .containsExactly(tuple("id", false), tuple("name", false), tuple("born", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {type: string, minLength: 1}                         | char_length(it) >= 1
                    {type: string, minLength: 0, maxLength: 3}           |
                    {type: string, maxLength: 3, x-tenon: {type: citext}} | char_length(it) <= 3
                    {type: string, pattern: '^[a-z]+$'}                  | it ~ '^[a-z]+$'
                    {type: string, pattern: '(?=x)'}                     |
                    {type: number, minimum: 0, exclusiveMaximum: 1e2}    | it >= 0 and it < 100
                    {type: number, format: float, maximum: 0.1}          | it <= 0.1::real
                    {type: integer, multipleOf: 5}                       | mod(it, 5) = 0
                    {type: number, format: double, multipleOf: 0.1}      |
                    {type: string, enum: [a, it's]}                      | it in ('a', 'it''s')
                    {type: integer, enum: [1, 2]}                        | it in (1, 2)
                    {type: array, items: {type: string}, minItems: 1, maxItems: 3} | cardinality(it) >= 1 and cardinality(it) <= 3
                    {type: array, items: {type: string, enum: [a]}}      | it <@ array['a']::text[]
                    {type: integer, minimum: 1, x-tenon: {column: Order}} | "Order" >= 1
                    {type: integer, minimum: 1, x-tenon: {column: order}} | "order" >= 1
                    """,
            quoteCharacter = '`')
    void keywordsBecomeChecks(String field, String sql) {
        var checks = ColumnChecks.of(column(field)).map(DesiredCheck::expression);
        assertThat(checks.orElse(null)).isEqualTo(sql);
    }

    @Test
    void listsOfNamesHoldFieldsOrColumns() {
        var table =
                tables(
                                """
                                Pet:
                                  type: object
                                  x-tenon: {table: pet, key: [petNo], unique: [[first_name, born]], indexes: [{columns: [born], name: old}, {columns: [firstName], unique: true}]}
                                  properties:
                                    petNo: {type: integer}
                                    firstName: {type: string, x-tenon: {index: true}}
                                    born: {type: string, format: date}
                                """)
                        .tables()
                        .getFirst();
        assertThat(table.key()).extracting(NamedColumn::name).containsExactly("pet_no");
        assertThat(table.unique())
                .extracting(NamedIndex::columns)
                .containsExactly(List.of("first_name", "born"), List.of("first_name"));
        assertThat(table.indexes())
                .extracting(NamedIndex::columns)
                .containsExactly(List.of("first_name"), List.of("born"));
        assertThat(table.indexes().getLast().name()).isEqualTo("old");
    }
}
