package dev.tenon.generator.emit;

import dev.tenon.generator.output.Output;
import dev.tenon.generator.plan.Plan;
import java.util.List;

/** Prints the Java of a plan. */
public final class Emitter {

    private Emitter() {}

    /** The files, below a source root. The same plan gives the same bytes. */
    public static Output emit(Plan plan) {
        var sources = new Sources(plan);
        plan.enums().forEach(each -> sources.add(EnumEmitter.emit(each), List.of()));
        plan.rows().forEach(each -> sources.add(RowEmitter.emit(each), List.of()));
        plan.bodies().forEach(each -> sources.add(BodyEmitter.emit(each), List.of()));
        plan.columns()
                .forEach(each -> sources.add(ColumnsEmitter.emit(each), each.type().packageName()));
        plan.repositories()
                .forEach(each ->
                        sources.add(new RepositoryEmitter(each).emit(), List.of(each.table())));
        plan.auth().ifPresent(each -> sources.add(AuthEmitter.emit(each), List.of()));
        plan.groups().forEach(each -> OperationsEmitter.emit(each, sources));
        plan.groups().forEach(each -> new ControllerEmitter(each).emit(sources));
        return Output.of(sources.files());
    }
}
