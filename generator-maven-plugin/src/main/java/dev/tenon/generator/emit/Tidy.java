package dev.tenon.generator.emit;

import java.util.regex.Pattern;

/** Sets the last details of a Java file as a person would: JavaPoet leaves them to its user. */
final class Tidy {

    private static final Pattern LINE_ENDS = Pattern.compile("[ \\t]+\\n");
    private static final Pattern SHORT_JAVADOC =
            Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* (.{1,85})\\n *\\*/$");
    private static final Pattern ROUTE =
            Pattern.compile("(?m)^( *\\* .{1,60})\\n *\\* (\\{@code [A-Z]+ )");
    private static final Pattern EMPTY_BLOCK = Pattern.compile("\\{\\n *\\}\\n");
    private static final Pattern ENUM_CONSTANT =
            Pattern.compile("(?m)^( {4}[^ (]+\\(\".*\"\\),)\\n\\n(?= {4}[^ (]+\\(\")");

    private Tidy() {}

    static String of(String java) {
        String text = LINE_ENDS.matcher(java).replaceAll("\n");
        text = ROUTE.matcher(text).replaceAll("$1 $2");
        text = SHORT_JAVADOC.matcher(text).replaceAll("$1/** $2 */");
        text = EMPTY_BLOCK.matcher(text).replaceAll("{}\n");
        return ENUM_CONSTANT.matcher(text).replaceAll("$1\n");
    }
}
