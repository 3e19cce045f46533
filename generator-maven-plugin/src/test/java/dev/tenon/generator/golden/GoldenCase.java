package dev.tenon.generator.golden;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.CatalogJson;
import dev.tenon.generator.emit.Emitter;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.openapi.ExpandedDocument;
import dev.tenon.generator.openapi.RelationsDocument;
import dev.tenon.generator.plan.Plan;
import dev.tenon.generator.plan.Planner;
import dev.tenon.generator.plan.Settings;
import dev.tenon.generator.resolve.ModelResolver;
import dev.tenon.generator.rights.RoleMatrix;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.spec.SpecReader;
import dev.tenon.generator.table.SpecTables;
import dev.tenon.generator.table.TableResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A spec, the database it was resolved against, and the files wanted.
 *
 * @param name of its folder below {@code src/test/golden}
 * @param folder holds {@code schema.json} and {@code expected}
 * @param project the folder of the project the spec belongs to
 * @param spec relative to {@code project}
 */
record GoldenCase(String name, Path folder, Path project, Path spec) {

    private static final Path ROOT = Path.of("src/test/golden").toAbsolutePath();
    private static final Path SPEC = Path.of("src/main/openapi/openapi.yaml");

    /** Every folder but {@code bad}; the petstore and the examples are cases too. */
    static Stream<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders
                    .filter(folder -> !folder.endsWith("bad"))
                    .sorted()
                    .map(GoldenCase::of)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static GoldenCase of(Path folder) {
        String name = folder.getFileName().toString();
        if (Files.exists(folder.resolve("openapi.yaml"))) {
            return new GoldenCase(name, folder, folder, Path.of("openapi.yaml"));
        }
        Path root = ROOT.getParent().getParent().getParent().getParent();
        Path own = root.resolve(name);
        Path project = Files.exists(own) ? own : root.resolve("examples").resolve(name);
        return new GoldenCase(name, folder, project, SPEC);
    }

    /** Folder of the migrations that the case has by hand; it may not exist. */
    Path migrations() {
        return project.resolve("src/main/resources/db/migration");
    }

    SpecDocument document() {
        return SpecReader.read(project, spec);
    }

    Catalog catalog() throws IOException {
        return CatalogJson.read(Files.readString(folder.resolve("schema.json")));
    }

    Plan plan(Catalog catalog) {
        SpecDocument document = document();
        SpecTables tables = TableResolver.resolve(document);
        Model model = ModelResolver.resolve(document, tables, catalog).value();
        return plan(model, catalog);
    }

    /** Path → text of everything but jOOQ's classes. */
    TreeMap<String, String> output(Catalog catalog) {
        SpecDocument document = document();
        SpecTables tables = TableResolver.resolve(document);
        Model model = ModelResolver.resolve(document, tables, catalog).value();
        var files = new TreeMap<String, String>();
        Emitter.emit(plan(model, catalog))
                .files()
                .forEach((path, bytes) -> files.put("java/" + path, Trees.text(bytes)));
        files.put("openapi.json", Trees.text(ExpandedDocument.render(model)));
        model.auth()
                .ifPresent(auth -> {
                    String specName = spec.getFileName().toString();
                    files.put("roles.md", RoleMatrix.render(specName, model, auth, catalog));
                });
        files.put("relations.json", Trees.text(RelationsDocument.render(model)));
        return files;
    }

    private Plan plan(Model model, Catalog catalog) {
        String last = name.replace("-", "");
        var settings = new Settings("org.example." + last, spec.getFileName().toString());
        return Planner.plan(model, catalog, settings);
    }

    @Override
    public String toString() {
        return name;
    }
}
