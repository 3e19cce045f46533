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
    FILE_UNREADABLE("SRC-104", "a file cannot be read"),
    NOT_UTF8("SRC-105", "a file is not UTF-8"),
    FILE_TOO_LARGE("SRC-106", "a file is too large"),
    TOO_DEEP("SRC-107", "values are nested too deeply"),
    TOO_MANY_NODES("SRC-108", "aliases unfold to too many values"),
    SEVERAL_DOCUMENTS("SRC-109", "a file holds several documents"),
    EMPTY_FILE("SRC-110", "a file is empty"),
    KEY_NOT_TEXT("SRC-111", "a key is not one word or text"),
    UNKNOWN_TAG("SRC-112", "a tag is not of the YAML core schema"),
    UNKNOWN_ALIAS("SRC-113", "an alias has no anchor"),
    BAD_MERGE("SRC-114", "a merge key names no object"),
    // SPEC-2xx: document
    MISSING_KEY("SPEC-201", "a required key is missing"),
    WRONG_KIND("SPEC-202", "a value is of the wrong kind"),
    UNKNOWN_KEY("SPEC-203", "a key is not of OpenAPI"),
    UNKNOWN_TENON_KEY("SPEC-204", "a key is not of Tenon's vocabulary"),
    NOT_YET("SPEC-205", "a key of Tenon's vocabulary is not supported yet"),
    UNSUPPORTED_KEYWORD("SPEC-206", "a keyword of OpenAPI is not supported yet"),
    UNSUPPORTED_VERSION("SPEC-207", "a version of OpenAPI is not supported"),
    BAD_VALUE("SPEC-208", "a value is not one of those allowed"),
    REF_NOT_FOUND("SPEC-209", "a reference points at nothing"),
    REF_REMOTE("SPEC-210", "a reference leaves the machine"),
    REF_OUTSIDE("SPEC-211", "a reference leaves the project"),
    REF_CYCLE("SPEC-212", "a reference leads back to itself"),
    DUPLICATE_OPERATION_ID("SPEC-213", "two operations have one name"),
    PATH_PARAMETER_UNUSED("SPEC-214", "a path parameter is not in its path"),
    PATH_PARAMETER_UNDECLARED("SPEC-215", "a parameter of a path is not declared"),
    SAME_PATH("SPEC-216", "two paths differ in parameter names only"),
    MISSING_RESPONSE("SPEC-217", "an operation has no response"),
    UNSUPPORTED_MEDIA_TYPE("SPEC-218", "a media type is not supported yet"),
    MERGE_CONFLICT("SPEC-219", "parts of allOf contradict each other"),
    SEVERAL_BINDINGS("SPEC-220", "an operation is bound more than once"),
    SCHEMA_NAME_TAKEN("SPEC-221", "two schemas have one name"),
    NOT_VALID_OPENAPI("SPEC-222", "the document is not valid OpenAPI"),
    OPEN_ALCHEMY_NOT_YET("SPEC-223", "a key of OpenAlchemy is not supported yet"),
    SECURITY_NOT_YET("SPEC-224", "a security scheme is not supported"),
    UNKNOWN_SCHEME("SPEC-225", "a name is no security scheme"),
    UNKNOWN_ROLE("SPEC-226", "a name is neither a role nor a group"),
    SCHEMES_COMBINED("SPEC-227", "two credentials are asked for at once"),
    AUTH_MISSING("SPEC-228", "callers are told apart, and nothing says by which roles"),
    SCHEME_MISSING(
            "SPEC-229",
            "roles are named, and nothing says how callers show theirs",
            Severity.WARNING),
    ANONYMOUS_UNSERVED("SPEC-230", "callers without credentials are let in and not served"),
    BAD_EXPRESSION("SPEC-231", "an expression cannot be read"),
    EXPRESSION_NOWHERE("SPEC-232", "an expression names what a request does not have"),
    SETTING_RESERVED("SPEC-233", "a setting cannot be called so"),
    TOKEN_PATH_TAKEN("SPEC-234", "an operation stands where the service gives tokens"),
    // DB-3xx: database and migrations
    MIGRATION_FAILED("DB-301", "a committed migration does not run"),
    BINARIES_MISSING("DB-302", "no embedded PostgreSQL for this system"),
    DATABASE_UNREACHABLE("DB-303", "a database does not answer"),
    DATA_LOST("DB-304", "a change would lose data"),
    VALUES_NARROWED("DB-305", "a change of type or limits may not hold every value"),
    VALUES_REQUIRED("DB-306", "a column becomes required without a value for existing rows"),
    UNUSED_ALLOWANCE("DB-307", "an allowed change does not take place", Severity.WARNING),
    STALE_RENAME("DB-308", "a rename has nothing to rename", Severity.WARNING),
    SCHEMA_DIFFERS("DB-309", "the database differs from the spec it must agree with"),
    VIEW_MISSING("DB-310", "no migration creates a view the spec reads"),
    DECLARATION_REJECTED("DB-311", "the database does not accept a declaration"),
    MIGRATE_STOPPED("DB-312", "applying migrations stopped"),
    DRIFT("DB-313", "a database differs from what its migrations make"),
    DEPENDANT_BROKEN("DB-314", "something hand-written depends on what goes away"),
    ROWS_OPENED("DB-315", "a change would take row security off a table"),
    // MAP-4xx: spec against database
    NO_SQL_TYPE("MAP-401", "a field is of no type that a column can have"),
    DEFAULT_REJECTED("MAP-402", "a default is not a value of its field"),
    REFERENCE_UNKNOWN("MAP-403", "a foreign key points at nothing"),
    REFERENCE_MISMATCH("MAP-404", "a foreign key does not fit what it points at"),
    UNKNOWN_FIELD("MAP-405", "a name is no field of its schema"),
    UNKNOWN_TABLE("MAP-406", "a name is no table"),
    UNKNOWN_COLUMN("MAP-407", "a name is no column of its table"),
    TYPE_DIFFERS("MAP-408", "a field and its column are of different types"),
    NULL_DIFFERS("MAP-409", "a field and its column differ about null"),
    COLUMN_UNFILLED("MAP-410", "an insert leaves a column without a value"),
    KEY_MISSING("MAP-411", "an operation on one row does not say which"),
    KEY_DIFFERS("MAP-412", "the spec and the database name different keys"),
    LIST_UNLIMITED("MAP-413", "a list has no limit"),
    BODY_MISSING("MAP-414", "a write takes no body"),
    BODY_UNSUPPORTED("MAP-415", "a body is of a form that cannot be written"),
    ANSWER_UNSUPPORTED("MAP-416", "an answer is of a form that cannot be given"),
    OPERATION_UNBOUND("MAP-417", "an operation belongs to no table"),
    PARAMETER_UNUSED("MAP-418", "nothing uses a parameter"),
    PARAMETER_UNSUPPORTED("MAP-419", "a parameter is of a form that cannot be read"),
    VIEW_WRITTEN("MAP-420", "an operation writes a view"),
    TABLE_UNSUPPORTED("MAP-421", "a schema cannot be a table"),
    IDENTITY_UNSUPPORTED("MAP-422", "a column cannot be numbered by the database"),
    PAGE_UNSUPPORTED("MAP-423", "the limits of a list contradict each other"),
    LIST_LIMITED("MAP-424", "a list got the standard limit", Severity.WARNING),
    PARAMETER_IGNORED("MAP-425", "a parameter has no effect", Severity.WARNING),
    FIELDS_UNCHECKED("MAP-426", "fields inside a JSON value are not checked", Severity.WARNING),
    RELATION_HIDDEN("MAP-427", "a related row is not shown", Severity.WARNING),
    ANSWER_UNUSED("MAP-428", "an answer is never given", Severity.WARNING),
    REQUIRED_ASSUMED(
            "MAP-429", "an optional field is required to fill its column", Severity.WARNING),
    LIST_UNORDERED("MAP-430", "the rows of a list come in no order", Severity.WARNING),
    PARAMETER_RETYPED("MAP-431", "a parameter takes its column's type", Severity.WARNING),
    // MAP-44x: rights
    ROLE_UNKNOWN("MAP-440", "a role is none of those the document names"),
    GRANT_MISSING("MAP-441", "a role may not do what an operation needs"),
    SETTING_UNWRAPPED("MAP-442", "a policy reads a setting in a form that fails"),
    POLICY_UNINDEXED("MAP-443", "a policy compares a column that no index begins with"),
    POLICIES_BYPASSED("MAP-444", "a view shows rows that policies protect"),
    VIEW_RIGHTS("MAP-445", "rights on a view come with the view"),
    // MAP-46x: terms of operations
    CONSTANT_DIFFERS("MAP-460", "a constant is not a value of its column"),
    WHERE_UNSUPPORTED("MAP-461", "a column cannot be kept to a value"),
    FUNCTION_MISSING("MAP-462", "a name is no function that can be called so"),
    // NAME-5xx: clashes in Java
    TYPE_CLASH("NAME-501", "two things of the spec become one Java type"),
    MEMBER_CLASH("NAME-502", "two fields or labels become one Java name"),
    METHOD_CLASH("NAME-503", "two operations become one Java method"),
    // NAME-51x: clashes in the database
    COLUMN_CLASH("NAME-511", "two fields stand for one column"),
    TABLE_CLASH("NAME-512", "a name is a table here and a view there"),
    NAME_TOO_LONG("NAME-513", "a name is longer than PostgreSQL keeps"),
    NAME_IMPOSSIBLE("NAME-514", "a name is none that a table, column or role can have"),
    // OUT-6xx: files
    FILE_IN_THE_WAY("OUT-601", "a file that Tenon has not written stands in the way"),
    MIGRATION_MISSING("OUT-602", "a migration is missing"),
    NOT_PACKAGED("OUT-603", "the service is not packaged"),
    SERVICE_STOPPED("OUT-604", "the service stopped by itself"),
    ROLES_STALE("OUT-605", "the page of roles is not what the spec makes it"),
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
