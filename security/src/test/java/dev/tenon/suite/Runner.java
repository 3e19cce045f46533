package dev.tenon.suite;

import dev.tenon.suite.FailedException.Kind;
import dev.tenon.suite.Result.Failure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tries cases one after the other, and looks after each whether all is as it was. */
final class Runner {

    /** Statements pgjdbc keeps prepared on a connection, and some. */
    private static final int PREPARED = 300;

    private static final String ROLE =
            "\"role\":\"suite_anonymous\",\"claims\":\"{\\\"role\\\":\\\"suite_anonymous\\\"}\"";

    private final Sample sample;
    private final Bystander bystander;
    private String rows;

    Runner(Sample sample, Bystander bystander) throws SQLException {
        this.sample = sample;
        this.bystander = bystander;
        this.rows = sample.database().checksum();
    }

    /** Tries every input of a case. */
    Result run(Case tried) throws SQLException, IOException, InterruptedException {
        List<Failure> failures = new ArrayList<>();
        Attack attack = new Attack(sample);
        long logged = sample.logSize();
        for (Input input : tried.inputs()) {
            try {
                input.run(attack);
            } catch (FailedException e) {
                failures.add(new Failure(input.name(), e.kind(), e.getMessage()));
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                failures.add(new Failure(input.name(), Kind.ANSWER, e.toString()));
            }
        }
        for (String seen : attack.seen()) {
            Canaries.inAnswer(seen)
                    .forEach(word ->
                            failures.add(
                                    new Failure("answer", Kind.LEAK, word + " in " + brief(seen))));
        }
        checkHealth(failures);
        checkSessions(failures);
        checkRows(attack, failures);
        Canaries.inLog(sample.logSince(logged))
                .forEach(word -> failures.add(new Failure("log", Kind.LEAK, word)));
        bystander.failures().stream()
                .filter(one -> !attack.hasCrowded() || !one.startsWith("503 "))
                .limit(1)
                .forEach(one -> failures.add(new Failure("bystander", Kind.HEALTH, one)));
        return new Result(tried, failures);
    }

    private static String brief(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    /** Alive, and ready within a second. */
    private void checkHealth(List<Failure> failures) throws IOException, InterruptedException {
        if (!sample.isAlive()) {
            throw new IllegalStateException("the service died:\n" + sample.log());
        }
        String state = "";
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            try (Wire wire = new Wire(sample.port())) {
                List<Answer> answers = wire.exchange(Call.get("/health/ready").bytes());
                long millis = (System.nanoTime() - start) / 1_000_000;
                state =
                        (answers.isEmpty() ? "no answer" : answers.get(0).brief())
                                + " after "
                                + millis
                                + " ms";
                if (state.startsWith("200 ")) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        failures.add(new Failure("health", Kind.HEALTH, state));
    }

    /** No session, lock or setting is left behind, whichever connection is asked. */
    private void checkSessions(List<Failure> failures)
            throws SQLException, IOException, InterruptedException {
        List<String> held = List.of();
        for (int i = 0; i < 30; i++) {
            held = sample.database().held(Sample.POOL);
            if (held.isEmpty()) {
                break;
            }
            Thread.sleep(100);
        }
        held.forEach(each -> failures.add(new Failure("database", Kind.HEALTH, each)));
        for (int i = 0; i < Sample.POOL; i++) {
            String session = session();
            int statements =
                    Integer.parseInt(session.replaceFirst(".*\"statements\":(\\d+).*|.*", "0$1"));
            boolean clean =
                    session.contains(ROLE)
                            && session.contains("\"leftovers\":0")
                            && session.contains(
                                    "\"timeout\":\"" + (Sample.STATEMENT_MILLIS / 1000) + "s\"")
                            && !session.contains("vault")
                            && statements < PREPARED;
            if (!clean) {
                failures.add(new Failure("session", Kind.HEALTH, session));
                return;
            }
        }
    }

    private String session() throws IOException {
        try (Wire wire = new Wire(sample.port())) {
            List<Answer> answers = wire.exchange(Call.get("/sessions").bytes());
            return answers.isEmpty() ? "no answer" : answers.get(0).text();
        }
    }

    private void checkRows(Attack attack, List<Failure> failures) throws SQLException {
        String now = sample.database().checksum();
        if (!attack.hasChanged() && !now.equals(rows)) {
            failures.add(
                    new Failure(
                            "rows",
                            Kind.DATA,
                            "changed without a 2xx: " + rows + " is now " + now));
        }
        rows = now;
    }
}
