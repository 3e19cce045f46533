package dev.tenon.generator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Source;
import dev.tenon.generator.model.Terms;
import dev.tenon.generator.spec.SpecReader;
import dev.tenon.generator.spec.SpecSource;
import dev.tenon.generator.table.TableResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every call: the document's context and an operation's, columns kept to values. */
final class TermsResolverTest {

    private static final String SPEC =
            """
            openapi: 3.1.0
            info: {title: Notes, version: 1.0.0}
            x-tenon:
              auth: {roles: [app_user, app_admin], anonymous: app_anonymous}
              preRequest: check
              context: {app.lang: $request.header.Accept-Language, app.kind: note}
            security: [{token: []}]
            paths:
              /notes:
                post:
                  operationId: createNote
                  parameters: [{name: x-trace, in: header, schema: {type: string}}]
                  x-tenon:
                    where: {owner: $claims.sub}
                    context: {app.lang: $request.body#/lang, app.trace: $request.header.X-Trace}
                    preRequest: other.check
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                  responses: {'201': {description: The note}}
              /all-notes:
                post:
                  operationId: createAnyNote
                  security: [{}]
                  x-tenon: {insert: note}
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                  responses: {'201': {description: The note}}
            components:
              securitySchemes: {token: {type: http, scheme: bearer}}
              schemas:
                Note:
                  type: object
                  x-tenon: {table: note}
                  required: [owner]
                  properties:
                    id: {type: integer, readOnly: true}
                    owner: {type: string}
                    lang: {type: string}
                    secret: {type: string, x-tenon: {hidden: true}}
            """;

    @TempDir private Path folder;

    @Test
    void anOperationOverrulesTheDocument() throws IOException {
        var terms = operation("createNote").terms();
        assertThat(terms.settings())
                .extracting(Terms.Setting::name)
                .containsExactly("app.kind", "app.lang", "app.trace");
        assertThat(terms.settings().get(1).source())
                .isEqualTo(new Source.Stated(new SpecSource.Body("/lang")));
        assertThat(terms.preRequest()).hasToString("Optional[other.check]");
        assertThat(operation("createAnyNote").terms().preRequest())
                .hasToString("Optional[public.check]");
    }

    @Test
    void accessIsTheDocumentsOrItsOwn() throws IOException {
        assertThat(operation("createNote").terms().access().anonymous()).isFalse();
        var open = operation("createAnyNote").terms().access();
        assertThat(open.anonymous()).isTrue();
        assertThat(open.requirements()).isEmpty();
    }

    @Test
    void aColumnKeptToAValueIsNoFieldOfTheBody() throws IOException {
        var bodies = model().bodies();
        assertThat(bodies).extracting(Body::schema).containsExactly("CreateNoteBody", "Note");
        assertThat(names(bodies.getFirst().fields())).containsExactly("lang");
        assertThat(names(bodies.getLast().fields())).containsExactly("owner", "lang");
        assertThat(operation("createNote").fixes("owner")).isTrue();
    }

    @Test
    void aHiddenFieldGoesNoWay() throws IOException {
        var fields = model().resources().getFirst().fields();
        assertThat(fields.getLast().access()).isEqualTo(Field.Access.HIDDEN);
        assertThat(fields.getLast().isReturned() || fields.getLast().isWritable()).isFalse();
    }

    private static List<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).toList();
    }

    private Operation operation(String id) throws IOException {
        return model().operations().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Model model() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), SPEC);
        var document = SpecReader.read(folder, folder.resolve("openapi.yaml"));
        return ModelResolver.resolve(document, TableResolver.resolve(document)).value();
    }
}
