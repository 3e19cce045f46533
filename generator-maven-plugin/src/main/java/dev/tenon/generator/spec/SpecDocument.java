package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;
import java.util.Optional;

/**
 * A whole spec, read and valid by itself; nothing in it is checked against a database.
 *
 * @param at the {@code openapi} key
 * @param version the value of {@code openapi}, such as {@code 3.1.0}
 * @param info title, version, description
 * @param settings the document's {@code x-tenon}
 * @param basePath path part of the first server's address, without a final '/'; empty text when
 *     there is none
 * @param paths in document order
 * @param schemas the named schemas in document order, then those of other files in order of first
 *     use
 * @param schemes the security schemes, in document order
 * @param security what operations ask for that say nothing themselves; empty when not written
 * @param plain whether no {@code x-tenon} key stands anywhere in it, as in a spec that was not
 *     written for Tenon
 * @param closure every file that was read
 */
public record SpecDocument(
        Location.InFile at,
        String version,
        SpecInfo info,
        SpecSettings settings,
        String basePath,
        List<SpecPath> paths,
        List<SpecComponent> schemas,
        List<SpecScheme> schemes,
        Optional<SpecSecurity> security,
        boolean plain,
        SpecClosure closure) {

    public SpecDocument {
        paths = List.copyOf(paths);
        schemas = List.copyOf(schemas);
        schemes = List.copyOf(schemes);
    }

    /** What an operation asks for, itself or by the document; empty when neither says a word. */
    public Optional<SpecSecurity> security(SpecOperation operation) {
        return operation.security().or(() -> security);
    }

    /** The named schema, if there is one. */
    public Optional<SpecSchema> schema(String name) {
        return schemas.stream()
                .filter(component -> component.name().equals(name))
                .map(SpecComponent::schema)
                .findFirst();
    }

    /**
     * The use with the fields of the component it refers to; the use itself when it is not a
     * reference to a named object.
     */
    public SpecSchema resolve(SpecSchema use) {
        return use.ref()
                .filter(ref -> use.shape().fields().isEmpty())
                .flatMap(ref -> schema(ref.name()))
                .map(target -> withShape(use, target.shape()))
                .orElse(use);
    }

    private static SpecSchema withShape(SpecSchema use, SpecShape shape) {
        return new SpecSchema(
                use.at(),
                use.ref(),
                use.type(),
                use.nullable(),
                use.format(),
                use.notes(),
                use.readOnly(),
                use.writeOnly(),
                use.values(),
                use.limits(),
                shape,
                use.table(),
                use.column());
    }
}
