package dev.tenon.suite;

import dev.tenon.suite.FailedException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The attempt of one case: what it sent, and what it got. */
final class Attack {

    private static final long PROMPT_MILLIS = 1_000;

    private final Sample sample;

    /** Every byte that came back, for texts that should not be there. */
    private final List<String> seen = new ArrayList<>();

    private boolean changed;
    private boolean crowded;

    Attack(Sample sample) {
        this.sample = sample;
    }

    /** Sends a request and gives its only answer, of a status it may have. */
    Answer send(Call call) throws IOException, FailedException {
        List<Answer> answers;
        boolean silent;
        try (Wire wire = connect()) {
            answers = wire.exchange(call.bytes());
            silent = wire.isSilent();
            seen.add(wire.raw());
        }
        if (silent) {
            throw new FailedException(
                    Kind.HEALTH, "no answer within " + Wire.PATIENCE_MILLIS + " ms");
        }
        Answer answer = answers.isEmpty() ? Answer.NONE : answers.get(0);
        for (Answer each : answers) {
            judge(each, call);
            note(call.bytes(), each);
        }
        if (answers.size() > 1) {
            throw new FailedException(
                    Kind.ANSWER,
                    answers.size()
                            + " answers to one request: "
                            + answers.stream().map(Answer::brief).toList());
        }
        if (!call.statuses().isEmpty() && !call.statuses().contains(answer.status())) {
            throw new FailedException(
                    Kind.ANSWER, "expected " + call.statuses() + ", came " + answer.brief());
        }
        return answer;
    }

    private static void judge(Answer answer, Call call) throws FailedException {
        if (answer.status() >= 500 && !call.statuses().contains(answer.status())) {
            throw new FailedException(Kind.FAULT, answer.brief());
        }
    }

    private void note(byte[] request, Answer answer) {
        String method =
                new String(request, 0, Math.min(4, request.length), StandardCharsets.ISO_8859_1);
        boolean reads = method.equals("GET ") || method.equals("HEAD");
        changed |= answer.status() / 100 == 2 && !reads;
    }

    /** Asks for what must be there. */
    String body(String target, String... headers) throws IOException, FailedException {
        return send(Call.get(target, headers).is(200)).text();
    }

    /**
     * Asks for what must be there, and within a second. A machine may be busy with something else
     * for a moment, so one of three times will do: who is held up by others is held up each time.
     */
    void promptly(String target) throws IOException, FailedException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3 && best >= PROMPT_MILLIS; i++) {
            long begin = System.nanoTime();
            body(target);
            best = Math.min(best, (System.nanoTime() - begin) / 1_000_000);
        }
        check(best < PROMPT_MILLIS, "others wait " + best + " ms");
    }

    /** A connection of one's own; what comes back there is shown by {@link #saw}. */
    Wire connect() throws IOException {
        return new Wire(sample.port());
    }

    /**
     * A connection from another address of this machine, which the service takes for another
     * caller, and with a buffer that makes it feel how slowly answers are read.
     */
    Wire connectFrom(String address) throws IOException {
        return new Wire(sample.port(), address, 4_096);
    }

    /** Takes along what came over a connection of one's own. */
    void saw(Wire wire) {
        seen.add(wire.raw());
    }

    /** Rows may change: a request of this case was accepted, or the case changes them itself. */
    void changes() {
        changed = true;
    }

    /** Others may be refused meanwhile: there are more requests than the service takes. */
    void crowds() {
        crowded = true;
    }

    boolean hasCrowded() {
        return crowded;
    }

    void check(boolean right, String otherwise) throws FailedException {
        if (!right) {
            throw new FailedException(Kind.ANSWER, otherwise);
        }
    }

    /** Data must be this. */
    void same(String what, Object expected, Object found) throws FailedException {
        if (!expected.equals(found)) {
            throw new FailedException(
                    Kind.DATA, what + ": expected " + expected + ", found " + found);
        }
    }

    /** Asks the database, as its owner: the first column of the first row, as text. */
    String sql(String query) throws SQLException {
        return sample.database().text(query);
    }

    /** Does something in the database, as its owner. */
    void execute(String statement) throws SQLException {
        sample.database().execute(statement);
    }

    Sample sample() {
        return sample;
    }

    List<String> seen() {
        return seen;
    }

    boolean hasChanged() {
        return changed;
    }
}
