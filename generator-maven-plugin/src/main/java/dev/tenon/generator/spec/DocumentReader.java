package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a document from its root. */
final class DocumentReader {

    private static final Keys ROOT =
            Keys.openApi(
                    "the document",
                    """
                    openapi info paths components servers tags security externalDocs
                    jsonSchemaDialect x-tenon
                    """,
                    "webhooks $self");

    private static final Keys INFO =
            Keys.openApi(
                    "info", "title version description summary termsOfService contact license", "");

    private static final Keys TAG = Keys.openApi("a tag", "name description externalDocs", "");

    private static final Keys COMPONENTS =
            Keys.openApi(
                    "components",
                    """
                    schemas responses parameters examples requestBodies headers securitySchemes
                    links callbacks pathItems
                    """,
                    "mediaTypes");

    // OpenAPI 3.1, Components Object.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private final String file;
    private final SpecFiles files;
    private final Problems problems;
    private final Refs refs;

    DocumentReader(String file, SpecFiles files, Problems problems) {
        this.file = file;
        this.files = files;
        this.problems = problems;
        this.refs = new Refs(files, problems);
    }

    /** The document; what is wrong in it is with the problems. Nothing when it has no root. */
    Optional<SpecDocument> read(Node root) {
        if (!(root instanceof Node.Mapping)) {
            problems.add(
                    new Problem(
                            ProblemCode.WRONG_KIND,
                            root.place().location(),
                            "expected an OpenAPI document, found " + root.kindName(),
                            "a document is an object with the keys openapi, info and paths",
                            "begin it with \"openapi: 3.1.0\""));
            return Optional.empty();
        }
        return Obj.of(root.place(), root, problems)
                .flatMap(document -> {
                    var version = new VersionReader(document).read();
                    return version.map(found -> read(document, found));
                });
    }

    private SpecDocument read(Obj document, Located<String> version) {
        ROOT.check(document.mapping(), problems);
        var names = new SchemaNames(file, version.value().startsWith("3.1"), problems);
        document.object("components").ifPresent(components -> name(components, names));
        var reading = new Reading(refs, new SchemaReader(names, refs, problems), problems);
        var info = info(document);
        var settings = SettingsReader.read(document);
        var basePath = new ServerPath(document).read();
        var paths = new PathsReader(reading).read(document);
        var schemas = new RelationPass(components(reading, names), problems).run();
        return new SpecDocument(
                version.key(),
                version.value(),
                info,
                settings,
                basePath,
                paths,
                schemas,
                new SchemeReader(reading, basePath).all(document),
                SecurityReader.read(document),
                !files.mentions(Extensions.TENON),
                files.closure());
    }

    private void name(Obj components, SchemaNames names) {
        COMPONENTS.check(components.mapping(), problems);
        var schemas = components.object("schemas").map(Obj::mapping);
        for (var entry : schemas.map(m -> List.copyOf(m.entries().values())).orElse(List.of())) {
            var name = entry.key().text();
            if (!NAME.matcher(name).matches()) {
                problems.add(badName(entry.key()));
            }
            var pointer = "/components/schemas/" + name.replace("~", "~0").replace("/", "~1");
            var target = new RefTarget(file, pointer, entry.key().place(), entry.value());
            names.add(name, target, real(target));
        }
    }

    private static Problem badName(Node.Scalar key) {
        return new Problem(
                ProblemCode.BAD_VALUE,
                key.place().location(),
                "\"" + key.text() + "\" cannot name a component",
                "names are made of letters, digits, '.', '_' and '-'",
                "rename it");
    }

    // A component that is nothing but a reference to another file is what stands there.
    private RefTarget real(RefTarget component) {
        var ref = Refs.in(component.node());
        boolean alone =
                component.node() instanceof Node.Mapping mapping && mapping.entries().size() == 1;
        if (ref.isEmpty() || !alone) {
            return component;
        }
        return refs.followAll(ref.get())
                .filter(target -> !target.file().equals(file))
                .orElse(component);
    }

    private SpecInfo info(Obj document) {
        var info = document.required("info").flatMap(_ -> document.object("info"));
        info.ifPresent(obj -> INFO.check(obj.mapping(), problems));
        var tags = tags(document);
        return info.map(obj ->
                        new SpecInfo(
                                obj.requiredText("title"),
                                obj.requiredText("version"),
                                obj.plainText("description"),
                                tags))
                .orElseGet(() -> new SpecInfo("", "", Optional.empty(), tags));
    }

    private List<SpecTag> tags(Obj document) {
        return document.items("tags").stream()
                .flatMap(item -> Obj.of(item.place(), item, problems).stream())
                .map(tag -> {
                    TAG.check(tag.mapping(), problems);
                    return new SpecTag(tag.requiredText("name"), tag.plainText("description"));
                })
                .toList();
    }

    // Reading a component may name further ones in other files.
    private static List<SpecComponent> components(Reading reading, SchemaNames names) {
        var read = new ArrayList<SpecComponent>();
        var done = new HashSet<String>();
        while (done.size() < names.all().size()) {
            for (var named : names.all()) {
                if (done.add(named.getKey())) {
                    var target = named.getValue();
                    read.add(
                            new SpecComponent(
                                    named.getKey(),
                                    target.key().location(),
                                    reading.schemas().component(target)));
                }
            }
        }
        return read;
    }
}
