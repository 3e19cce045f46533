package dev.tenon.generator.resolve;

import dev.tenon.generator.model.SqlFunction;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecSettings;

/** Gives the functions of a spec their schemas. */
final class Functions {

    private Functions() {}

    /** The function of that name, in the document's schema where it names none. */
    static SqlFunction of(Located<String> name, SpecSettings settings) {
        int dot = name.value().indexOf('.');
        var schema =
                dot < 0
                        ? settings.schema().map(Located::value).orElse("public")
                        : name.value().substring(0, dot);
        return new SqlFunction(schema, name.value().substring(dot + 1), name.at());
    }
}
