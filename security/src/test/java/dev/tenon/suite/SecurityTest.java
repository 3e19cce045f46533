package dev.tenon.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The security scorecard: 152 cases against the packaged sample. {@code -Dsuite.cases=92,134-140}
 * tries these only.
 */
final class SecurityTest {

    /** Memory may grow by this much of what a group found. */
    private static final double GROWTH = 1.10;

    /** What bounded caches, of tokens and of query shapes, take once they are full. */
    private static final long HEAP_KILOBYTES = 10_240;

    private static final Keys KEYS = new Keys();
    private static final List<Case> CASES = Cases.all(KEYS);

    private static final Scorecard SCORECARD = new Scorecard(CASES);
    private static Sample sample;
    private static Bystander bystander;
    private static Runner runner;
    private static double calm;

    @BeforeAll
    static void start() throws IOException, SQLException, InterruptedException {
        sample = new Sample(KEYS);
        WarmUp.run(sample);
        bystander = new Bystander(sample.port());
        Thread.sleep(3_000);
        calm = bystander.p99();
        runner = new Runner(sample, bystander);
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        bystander.close();
        sample.close();
        KEYS.server().close();
        String card = SCORECARD.toString();
        Files.writeString(Path.of("target", "suite", "scorecard.txt"), card);
        System.out.println(card);
    }

    @TestFactory
    Stream<DynamicNode> cases() {
        return Stream.of(Group.values())
                .map(group -> DynamicContainer.dynamicContainer(group.toString(), tests(group)));
    }

    private static Stream<DynamicNode> tests(Group group) {
        List<DynamicNode> tests = new ArrayList<>();
        long[] before = new long[3];
        List<Case> chosen =
                CASES.stream().filter(each -> each.group() == group && isChosen(each)).toList();
        if (chosen.isEmpty()) {
            return Stream.of();
        }
        if (group == Group.EXHAUSTION) {
            // What the service compiles and caches when it first meets such requests stays: only
            // what a second round adds would go on growing.
            chosen.forEach(each ->
                    tests.add(DynamicTest.dynamicTest("rehearsal " + each, () -> rehearse(each))));
        }
        tests.add(
                DynamicTest.dynamicTest(
                        "memory before",
                        () -> {
                            before[0] = sample.residentKilobytes();
                            before[1] = sample.heapKilobytes();
                            before[2] = System.nanoTime();
                            bystander.p99();
                        }));
        for (Case each : chosen) {
            tests.add(DynamicTest.dynamicTest(each.toString(), () -> run(each)));
        }
        tests.add(DynamicTest.dynamicTest("memory after", () -> finish(group, before)));
        return tests.stream();
    }

    private static boolean isChosen(Case each) {
        String wanted = System.getProperty("suite.cases", "");
        if (!each.isRun() || wanted.isEmpty()) {
            return each.isRun();
        }
        for (String range : wanted.split(",")) {
            String[] ends = range.split("-");
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (each.number() >= Integer.parseInt(ends[0]) && each.number() <= last) {
                return true;
            }
        }
        return false;
    }

    private static void run(Case tried) throws SQLException, IOException, InterruptedException {
        Result result = runner.run(tried);
        SCORECARD.add(result);
        assertThat(result.failures()).as(tried.toString()).isEmpty();
    }

    private static void rehearse(Case tried)
            throws SQLException, IOException, InterruptedException {
        assertThat(runner.run(tried).failures()).as(tried.toString()).isEmpty();
    }

    private static void finish(Group group, long[] before)
            throws IOException, InterruptedException {
        double p99 = bystander.p99();
        double seconds = (System.nanoTime() - before[2]) / 1e9;
        long resident = sample.residentKilobytes();
        long heap = sample.heapKilobytes();
        String note =
                String.format(
                        Locale.ROOT,
                        "%.0f s, resident %d MB (before %d), heap in use %d MB (before %d),"
                                + " bystander's p99 %.1f ms (%.1f of the calm %.1f)",
                        seconds,
                        resident / 1024,
                        before[0] / 1024,
                        heap / 1024,
                        before[1] / 1024,
                        p99,
                        p99 / calm,
                        calm);
        SCORECARD.note(group, note);
        if (resident > before[0] * GROWTH || heap > before[1] * GROWTH + HEAP_KILOBYTES) {
            SCORECARD.note(group, note + " GREW");
            fail(group + " grew: " + note);
        }
    }
}
