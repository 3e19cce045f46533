package dev.tenon.generator.jooq;

import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;

/** Tells jOOQ's generator the names that {@link JooqNames} decides; jOOQ makes it by its name. */
public final class TenonStrategy extends DefaultGeneratorStrategy {

    @Override
    public String getJavaIdentifier(Definition definition) {
        return switch (definition) {
            case TableDefinition table -> JooqNames.tableConstant(table.getOutputName());
            case ColumnDefinition column ->
                    JooqNames.columnConstant(
                            column.getContainer().getOutputName(), column.getOutputName());
            default -> super.getJavaIdentifier(definition);
        };
    }

    @Override
    public String getJavaClassName(Definition definition, Mode mode) {
        if (definition instanceof TableDefinition table) {
            if (mode == Mode.DEFAULT) {
                return JooqNames.tableClass(table.getOutputName());
            }
            if (mode == Mode.RECORD) {
                return JooqNames.recordClass(table.getOutputName());
            }
        }
        return super.getJavaClassName(definition, mode);
    }
}
