package dev.tenon.generator.problem;

/**
 * Every problem the generator can report. Codes are grouped by stage (SRC-1xx text, SPEC-2xx
 * document, DB-3xx database and migrations, MAP-4xx spec against database, NAME-5xx clashes,
 * OUT-6xx files, BUG-9xx ours), and a number is never used twice.
 */
public enum ProblemCode {
    // SRC-1xx: text
    NOT_YAML("SRC-101", "the text is not YAML"),
    DUPLICATE_KEY("SRC-102", "a key stands twice in one mapping"),
    CYCLIC_ALIAS("SRC-103", "an alias contains itself"),
    // DB-3xx: database and migrations
    MIGRATION_FAILED("DB-301", "a committed migration does not run"),
    // BUG-9xx: ours
    UNEXPECTED("BUG-900", "a fault of the generator");

    private final String id;
    private final String title;
    private final Severity severity;

    ProblemCode(String id, String title) {
        this(id, title, Severity.ERROR);
    }

    ProblemCode(String id, String title, Severity severity) {
        this.id = id;
        this.title = title;
        this.severity = severity;
    }

    /** The code as it is printed, such as {@code MAP-407}. */
    public String id() {
        return id;
    }

    /** What the code means, in a few words. */
    public String title() {
        return title;
    }

    /** Whether it stops the build. */
    public Severity severity() {
        return severity;
    }
}
