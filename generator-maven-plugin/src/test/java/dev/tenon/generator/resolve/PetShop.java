package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.problem.Checked;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.spec.SpecText;
import dev.tenon.generator.table.TableResolver;
import java.nio.file.Path;
import java.util.List;

/** A shop with pets, their owners, visits and loans, whose paths are a test's to write. */
final class PetShop {

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

    private final SpecText specs;

    PetShop(Path folder) {
        specs = new SpecText(folder);
    }

    /** The shop with these paths, resolved. */
    Checked<Model> resolve(String paths) {
        var text =
                "openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\nservers: [{url: /api}]\npaths:\n"
                        + paths.indent(2)
                        + SCHEMAS;
        var spec = specs.whole(text);
        return ModelResolver.resolve(spec, TableResolver.resolve(spec));
    }

    /** The first operation of these paths. */
    Operation operation(String paths) {
        return resolve(paths).value().operations().getFirst();
    }

    /** An answer of rows. */
    static String rows(String schema) {
        return "'200': {description: rows, content: {application/json: {schema: {type: array,"
                + " items: {$ref: '#/components/schemas/"
                + schema
                + "'}}}}}";
    }

    /** An answer of a row, with its status. */
    static String row(String status, String schema) {
        return "'"
                + status
                + "': {description: row, content: {application/json: {schema: {$ref:"
                + " '#/components/schemas/"
                + schema
                + "'}}}}";
    }

    /** A body. */
    static String body(String schema) {
        return "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/"
                + schema
                + "'}}}}";
    }

    /** A path, its parameters integers, with an operation called {@code it}. */
    static String path(String template, String method, String rest) {
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

    /** The codes of problems. */
    static List<String> ids(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().id()).toList();
    }
}
