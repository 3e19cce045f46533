package dev.tenon.runtime.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prometheus' text form, version 0.0.4, read strictly: its grammar, one block a metric with HELP
 * and TYPE in front, no series twice, histograms that add up.
 */
final class PrometheusText {

    private static final Pattern HELP =
            Pattern.compile("# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) ((?:[^\\\\]|\\\\\\\\|\\\\n)+)");
    private static final Pattern TYPE =
            Pattern.compile(
                    "# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)");
    private static final String LABEL =
            "([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\\\\\|\\\\\"|\\\\n)*)\"";
    private static final Pattern SAMPLE =
            Pattern.compile(
                    "([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(%s(?:,%s)*,?)?})? (\\S+)"
                            .formatted(LABEL, LABEL));
    private static final Pattern PAIR = Pattern.compile(LABEL + ",?");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|NaN|[+-]Inf");

    private static final Map<String, List<String>> SUFFIXES =
            Map.of(
                    "histogram", List.of("_bucket", "_sum", "_count"),
                    "summary", List.of("", "_sum", "_count"),
                    "counter", List.of(""),
                    "gauge", List.of(""),
                    "untyped", List.of(""));

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<Series, Double> samples = new LinkedHashMap<>();
    private final Set<String> helped = new HashSet<>();
    private String current = "";

    /** A sample's name and labels. */
    record Series(String name, Map<String, String> labels) {}

    private PrometheusText() {}

    static PrometheusText read(String text) {
        PrometheusText read = new PrometheusText();
        require(text.endsWith("\n"), "the last line has no end", text);
        for (String line : text.split("\n")) {
            read.line(line);
        }
        read.checkHistograms();
        return read;
    }

    private void line(String line) {
        if (line.startsWith("# HELP ")) {
            Matcher help = matched(HELP, line);
            require(helped.add(help.group(1)), "a second HELP", line);
            current = help.group(1);
        } else if (line.startsWith("# TYPE ")) {
            Matcher type = matched(TYPE, line);
            require(current.equals(type.group(1)), "a TYPE that follows no HELP", line);
            require(types.put(type.group(1), type.group(2)) == null, "a second TYPE", line);
        } else {
            require(!line.startsWith("#"), "a comment", line);
            sample(line);
        }
    }

    private void sample(String line) {
        Matcher sample = matched(SAMPLE, line);
        String name = sample.group(1);
        String type = types.getOrDefault(current, "");
        require(
                SUFFIXES.getOrDefault(type, List.of()).stream()
                        .anyMatch(suffix -> name.equals(current + suffix)),
                "a sample outside the block of its metric",
                line);
        Map<String, String> labels = new TreeMap<>();
        Matcher pair = PAIR.matcher(sample.group(2) == null ? "" : sample.group(2));
        while (pair.find()) {
            require(labels.put(pair.group(1), pair.group(2)) == null, "a label twice", line);
        }
        String number = sample.group(sample.groupCount());
        require(NUMBER.matcher(number).matches(), "no number", line);
        double value = Double.parseDouble(number.replace("Inf", "Infinity"));
        require(samples.put(new Series(name, labels), value) == null, "a series twice", line);
    }

    /** Buckets grow, the last is +Inf, and the count is the last. */
    private void checkHistograms() {
        Map<Series, List<Double>> bounds = new HashMap<>();
        Map<Series, Double> last = new HashMap<>();
        samples.forEach((series, value) -> {
            if (!series.name().endsWith("_bucket")) {
                return;
            }
            Map<String, String> others = new TreeMap<>(series.labels());
            double bound = Double.parseDouble(others.remove("le").replace("Inf", "Infinity"));
            Series all = new Series(series.name().replaceAll("_bucket$", ""), others);
            List<Double> before = bounds.computeIfAbsent(all, _ -> new ArrayList<>());
            require(before.isEmpty() || before.getLast() < bound, "bounds out of order", series);
            require(last.getOrDefault(all, 0.0) <= value, "a bucket that shrinks", series);
            before.add(bound);
            last.put(all, value);
        });
        last.forEach((all, value) -> {
            require(bounds.get(all).getLast().isInfinite(), "no last bucket", all);
            Series count = new Series(all.name() + "_count", all.labels());
            require(value.equals(samples.get(count)), "a count that is another", all);
            require(
                    samples.containsKey(new Series(all.name() + "_sum", all.labels())),
                    "no sum",
                    all);
        });
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        require(matcher.matches(), "no line of the form", line);
        return matcher;
    }

    private static void require(boolean holds, String what, Object where) {
        if (!holds) {
            throw new AssertionError(what + ": " + where);
        }
    }

    /** The type of each metric, by its name. */
    Map<String, String> types() {
        return types;
    }

    Set<Series> series() {
        return samples.keySet();
    }

    /** The value of a series; {@code labels} are names and values in turn. */
    double value(String name, String... labels) {
        Map<String, String> wanted = new TreeMap<>();
        for (int i = 0; i < labels.length; i += 2) {
            wanted.put(labels[i], labels[i + 1]);
        }
        return samples.getOrDefault(new Series(name, wanted), Double.NaN);
    }

    /** The sum of the series of a name that are as wanted. */
    double sum(String name, Predicate<Map<String, String>> labels) {
        return samples.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .filter(each -> labels.test(each.getKey().labels()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
