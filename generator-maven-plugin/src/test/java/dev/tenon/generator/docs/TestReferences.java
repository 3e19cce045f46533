package dev.tenon.generator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of tests as pages write them, in brackets at the end of a paragraph.
 *
 * @param root the repository
 */
record TestReferences(Path root) {

    private static final Pattern END = Pattern.compile("\\[(`[^`\\]]+`(?:,\\s+`[^`\\]]+`)*)]$");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern TESTED = Pattern.compile("@(Parameterized)?Test(Factory)?\\b");
    private static final Pattern CASE =
            Pattern.compile("\\b(new Case|Case\\.(?:of|blocker|notRun))\\(\\s*(\\d+),");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:–(\\d+))?");
    private static final String SUITE = "suite ";
    private static final String GOLDEN = "golden/";

    /** Paragraphs and items of lists, each on one line; no headings, code or comments. */
    static List<String> paragraphs(String text) {
        String prose =
                text.replaceAll("(?ms)^```.*?^```$", "")
                        .replaceAll("(?s)<!--.*?-->", "")
                        .replaceAll("(?m)^#+ .*$", "\n");
        return Stream.of(prose.split("\\n\\s*\\n|\\n(?=- )"))
                .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** What a paragraph ends in; empty for nothing. */
    static List<String> of(String paragraph) {
        Matcher end = END.matcher(paragraph);
        return end.find()
                ? NAME.matcher(end.group(1)).results().map(name -> name.group(1)).toList()
                : List.of();
    }

    /** What is wrong with a reference; empty when it leads to a test. */
    Optional<String> fault(String reference) throws IOException {
        if (reference.startsWith(SUITE)) {
            return cases(reference.substring(SUITE.length()));
        }
        if (reference.startsWith(GOLDEN)) {
            Path folder = root.resolve("generator-maven-plugin/src/test").resolve(reference);
            return Files.isDirectory(folder.resolve("expected"))
                            || Files.isRegularFile(folder.resolve("expected-problems.txt"))
                    ? Optional.empty()
                    : Optional.of("there is no such golden case");
        }
        return type(reference);
    }

    private Optional<String> type(String reference) throws IOException {
        String[] parts = reference.split("#", 2);
        Path file = root.resolve(folder(reference)).resolve(parts[0] + ".java");
        if (!Files.isRegularFile(file)) {
            return Optional.of("there is no such class");
        }
        String text = Files.readString(file);
        if (!TESTED.matcher(text).find()) {
            return Optional.of("the class has no tests");
        }
        return parts.length == 1 || text.contains("    void " + parts[1] + "(")
                ? Optional.empty()
                : Optional.of("the class has no such test");
    }

    private static String folder(String reference) {
        return switch (reference.substring(0, reference.indexOf('/') + 1)) {
            case "generator/" -> "generator-maven-plugin/src/test/java/dev/tenon";
            case "tenants/" -> "examples/tenants/src/test/java/dev/tenon/examples";
            default -> "runtime/src/test/java/dev/tenon/runtime";
        };
    }

    private Optional<String> cases(String numbers) throws IOException {
        Map<Integer, Boolean> run = run();
        for (String range : numbers.split(",\\s*")) {
            Matcher ends = NUMBERS.matcher(range);
            if (!ends.matches()) {
                return Optional.of("this is no number of a case");
            }
            int first = Integer.parseInt(ends.group(1));
            int last = ends.group(2) == null ? first : Integer.parseInt(ends.group(2));
            if (last < first) {
                return Optional.of("this is no number of a case");
            }
            for (int number = first; number <= last; number++) {
                if (!run.containsKey(number)) {
                    return Optional.of("there is no case " + number);
                }
                if (!run.get(number)) {
                    return Optional.of("case " + number + " is not run");
                }
            }
        }
        return Optional.empty();
    }

    /** Each case of the security suite, and whether it is run. */
    private Map<Integer, Boolean> run() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found =
                Files.list(root.resolve("security/src/test/java/dev/tenon/suite"))) {
            found.filter(file -> file.toString().endsWith("Cases.java")).forEach(files::add);
        }
        Map<Integer, Boolean> run = new HashMap<>();
        for (Path file : files) {
            CASE.matcher(Files.readString(file))
                    .results()
                    .forEach(found ->
                            run.put(
                                    Integer.valueOf(found.group(2)),
                                    !found.group(1).endsWith("notRun")));
        }
        return run;
    }
}
