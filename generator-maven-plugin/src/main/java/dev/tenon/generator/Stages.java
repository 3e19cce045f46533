package dev.tenon.generator;

import java.time.Duration;
import java.util.Locale;

/**
 * Tells the user what a run does: a line per stage when it is over, and one every few seconds while
 * it takes long.
 */
final class Stages {

    private static final Duration FIRST_NOTE = Duration.ofSeconds(2);
    private static final Duration NEXT_NOTES = Duration.ofSeconds(5);

    private final Progress progress;

    Stages(Progress progress) {
        this.progress = progress;
    }

    /**
     * Begins a stage; close it, having said what was done.
     *
     * @param name lower-case word of at most nine letters
     * @param subject the file, folder or database the stage is about
     */
    Stage begin(String name, String subject) {
        return new Stage(name, subject);
    }

    /**
     * Does a part of a stage, or a stage too short for a line, and tells those who ask for more how
     * long it took.
     *
     * @param name the part, such as {@code plan}
     */
    <T, E extends Exception> T timed(String name, Part<T, E> part) throws E {
        long begun = System.nanoTime();
        T result = part.run();
        progress.debug(
                String.format(
                        Locale.ROOT,
                        "[tenon] part of it: %s %.1f ms",
                        name,
                        (System.nanoTime() - begun) / 1e6));
        return result;
    }

    /** Says something that belongs to the stage before it. */
    void note(String text) {
        progress.info("          " + text);
    }

    /** Shows problems that do not stop the run. */
    void warn(String text) {
        progress.warn(text);
    }

    /** A part of a stage. */
    @FunctionalInterface
    interface Part<T, E extends Exception> {

        /** Does it. */
        T run() throws E;
    }

    /** A stage under way. */
    final class Stage implements AutoCloseable {

        private final String name;
        private final String subject;
        private final long begun = System.nanoTime();
        private final Thread notes;

        private Stage(String name, String subject) {
            this.name = name;
            this.subject = subject;
            this.notes = Thread.ofVirtual().start(this::noteWhileRunning);
        }

        /** Prints the stage's line; {@code what} says what was done and how much of it. */
        void done(String what) {
            done(subject, what);
        }

        /** The same with a subject that was not known before. */
        void done(String finalSubject, String what) {
            close();
            progress.info(line(name, finalSubject, what, elapsed()));
        }

        /** Stops the notes; prints nothing. */
        @Override
        public void close() {
            notes.interrupt();
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }

        private void noteWhileRunning() {
            try {
                Thread.sleep(FIRST_NOTE);
                while (true) {
                    progress.info(line(name, subject, "still at it", elapsed()));
                    Thread.sleep(NEXT_NOTES);
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The columns of a line: name, subject, what, seconds. */
    static String line(String name, String subject, String what, Duration time) {
        double seconds = time.toNanos() / 1e9;
        var text = String.format(Locale.ROOT, "%-9s %-42s %s", name, subject, what);
        var format = seconds < 0.1 ? "[tenon] %-90s %.2f s" : "[tenon] %-90s %.1f s";
        return String.format(Locale.ROOT, format, text.strip(), seconds);
    }
}
