package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.jooq.JooqNames;
import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.model.TableName;

/** The names of every type to write, decided in one place. */
final class Types {

    private final Settings settings;
    private final boolean severalSchemas;

    Types(Settings settings, Model model) {
        this.settings = settings;
        this.severalSchemas =
                model.resources().stream().map(r -> r.table().schema()).distinct().count() > 1;
    }

    ClassName row(Resource resource) {
        return own(JavaNames.type(resource.name()));
    }

    ClassName repository(Resource resource) {
        return own(JavaNames.type(resource.name()) + "Repository");
    }

    ClassName enumeration(EnumType type) {
        return own(JavaNames.type(type.name()));
    }

    /**
     * {@code Pet} gives {@code NewPet} and {@code PetPatch}; a schema of its own keeps its name.
     */
    ClassName body(Body body) {
        String name = JavaNames.type(body.schema());
        if (body.patch()) {
            boolean named = !body.shown() && (name.endsWith("Patch") || name.endsWith("Update"));
            return own(named ? name : name + "Patch");
        }
        return own(body.shown() ? "New" + name : name);
    }

    ClassName controller(String group) {
        return own(JavaNames.type(group) + "Controller");
    }

    ClassName operations(String group) {
        return own(JavaNames.type(group) + "Operations");
    }

    ClassName auth() {
        return own("ServiceAuth");
    }

    /** Package of jOOQ's classes. */
    String jooqPackage() {
        return settings.packageName() + ".jooq";
    }

    TablePlan table(TableName table) {
        String schema = severalSchemas ? "." + JooqNames.schemaPackage(table.schema()) : "";
        return new TablePlan(
                ClassName.get(
                        settings.packageName() + ".columns" + schema,
                        JooqNames.columnsClass(table.name())),
                ClassName.get(
                        jooqPackage() + schema + ".tables", JooqNames.tableClass(table.name())),
                JooqNames.tableConstant(table.name()),
                table.toString());
    }

    private ClassName own(String name) {
        return ClassName.get(settings.packageName(), name);
    }
}
