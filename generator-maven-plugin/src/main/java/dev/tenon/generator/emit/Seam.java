package dev.tenon.generator.emit;

import com.palantir.javapoet.ClassName;

/** The types outside the generated code that it names. */
final class Seam {

    private static final String API = "dev.tenon.runtime.api";
    private static final String HTTP = "io.micronaut.http";

    static final ClassName AUTH = ClassName.get(API, "Auth");
    static final ClassName AUTH_MECHANISM = AUTH.nestedClass("Mechanism");
    static final ClassName AUTH_SCHEME = AUTH.nestedClass("Scheme");
    static final ClassName API_DOOR = ClassName.get(API, "Api");
    static final ClassName BODY_FIELD = ClassName.get(API, "BodyField");
    static final ClassName BODY_READER = ClassName.get(API, "BodyReader");
    static final ClassName CHANGE = ClassName.get(API, "Change");
    static final ClassName COLUMN = ClassName.get(API, "Column");
    static final ClassName COLUMNS = ClassName.get(API, "Columns");
    static final ClassName FORMAT = ClassName.get(API, "Format");
    static final ClassName JSON_ROW = ClassName.get(API, "JsonRow");
    static final ClassName LABEL = ClassName.get(API, "Label");
    static final ClassName LIMIT = ClassName.get(API, "Limit");
    static final ClassName OPERATION = ClassName.get(API, "Operation");
    static final ClassName PARAMETER = ClassName.get(API, "Parameter");
    static final ClassName QUERY = ClassName.get(API, "Query");
    static final ClassName RELATION = ClassName.get(API, "Relation");
    static final ClassName RESULT_ROW = ClassName.get(API, "ResultRow");
    static final ClassName SESSION = ClassName.get(API, "Session");
    static final ClassName SOURCE = ClassName.get(API, "Source");
    static final ClassName STATEMENT = ClassName.get(API, "Statement");
    static final ClassName TERMS = ClassName.get(API, "Terms");
    static final ClassName COOKIE_OUT = TERMS.nestedClass("CookieOut");
    static final ClassName ISOLATION = TERMS.nestedClass("Isolation");
    static final ClassName THROTTLE_PER = ClassName.get(API, "Throttle").nestedClass("Per");
    static final ClassName VALUE_TYPE = ClassName.get(API, "ValueType");

    static final ClassName HTTP_METHOD = ClassName.get(HTTP, "HttpMethod");
    static final ClassName HTTP_REQUEST = ClassName.get(HTTP, "HttpRequest");
    static final ClassName HTTP_RESPONSE = ClassName.get(HTTP, "HttpResponse");
    static final ClassName MEDIA_TYPE = ClassName.get(HTTP, "MediaType");

    static final ClassName FACTORY = ClassName.get("io.micronaut.context.annotation", "Factory");
    static final ClassName SINGLETON = ClassName.get("jakarta.inject", "Singleton");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    static final ClassName JOOQ_RECORD = ClassName.get("org.jooq", "Record");
    static final ClassName RESULT_QUERY = ClassName.get("org.jooq", "ResultQuery");
    static final ClassName SELECT_WHERE_STEP = ClassName.get("org.jooq", "SelectWhereStep");

    private Seam() {}

    /** An annotation of Micronaut's HTTP routes, such as {@code Get}. */
    static ClassName route(String name) {
        return ClassName.get(HTTP + ".annotation", name);
    }
}
