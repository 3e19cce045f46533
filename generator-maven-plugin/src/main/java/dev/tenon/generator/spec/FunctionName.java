package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an SQL function: {@code shop.login}, or {@code login} in the document's schema. Names
 * that SQL would need quotes for are not taken.
 */
final class FunctionName {

    // PostgreSQL, Lexical Structure §4.1.1, without letters outside ASCII and upper case.
    private static final Pattern NAME = Pattern.compile("([a-z_][a-z0-9_]*\\.)?[a-z_][a-z0-9_]*");

    private FunctionName() {}

    /** The name under a key; a problem when it is none. */
    static Optional<Located<String>> of(Obj obj, String key) {
        var name = obj.text(key);
        name.filter(text -> !NAME.matcher(text.value()).matches())
                .ifPresent(text ->
                        obj.problems()
                                .add(
                                        new Problem(
                                                ProblemCode.BAD_VALUE,
                                                text.at(),
                                                "\"" + text.value() + "\" is no name of a function",
                                                "it is \"schema.function\", of small letters,"
                                                        + " digits and '_'",
                                                "write it without quotes, arguments and"
                                                        + " brackets")));
        return name.filter(text -> NAME.matcher(text.value()).matches());
    }
}
