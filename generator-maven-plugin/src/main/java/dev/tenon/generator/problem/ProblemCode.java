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
    BINARIES_MISSING("DB-302", "no embedded PostgreSQL for this system"),
    DATABASE_UNREACHABLE("DB-303", "a database does not answer"),
    DATA_LOST("DB-304", "a change would lose data"),
    VALUES_NARROWED("DB-305", "a change of type may not hold every value"),
    VALUES_REQUIRED("DB-306", "a column becomes required without a value for existing rows"),
    UNUSED_ALLOWANCE("DB-307", "an allowed change does not take place", Severity.WARNING),
    STALE_RENAME("DB-308", "a rename has nothing to rename", Severity.WARNING),
    SCHEMA_DIFFERS("DB-309", "the database differs from the spec it must agree with"),
    VIEW_MISSING("DB-310", "no migration creates a view the spec reads"),
    DECLARATION_REJECTED("DB-311", "the database does not accept a declaration"),
    MIGRATE_STOPPED("DB-312", "applying migrations stopped"),
    DRIFT("DB-313", "a database differs from what its migrations make"),
    DEPENDANT_BROKEN("DB-314", "something hand-written depends on what goes away"),
    // NAME-5xx: clashes in Java
    TYPE_CLASH("NAME-501", "two things of the spec become one Java type"),
    MEMBER_CLASH("NAME-502", "two fields or labels become one Java name"),
    METHOD_CLASH("NAME-503", "two operations become one Java method"),
    // BUG-9xx: ours
    UNEXPECTED("BUG-900", "a fault of the generator"),
    MIGRATION_INCOMPLETE("BUG-901", "a planned migration does not reach the wanted schema");

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
