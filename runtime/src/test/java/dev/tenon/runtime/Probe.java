package dev.tenon.runtime;

import dev.tenon.runtime.api.Column;
import dev.tenon.runtime.api.Relation;
import dev.tenon.runtime.session.JdbcExecutor;
import dev.tenon.runtime.session.LiveSchema;
import dev.tenon.runtime.session.Pool;
import java.util.List;
import java.util.Map;

/** Relations of the probe schema. Their rows are read by the tests themselves. */
public final class Probe {

    private static final TestTable ANY = new TestTable("probe", "any");

    public static final Column<Long> NOTE_ID = ANY.of("id", "int8", Long.class);
    public static final Column<String> TENANT = ANY.of("tenant", "text", String.class);
    public static final Column<String> BODY = ANY.of("body", "text", String.class);
    public static final Column<Integer> COUNTER_ID = ANY.of("id", "int4", Integer.class);
    public static final Column<Integer> HITS = ANY.of("hits", "int4", Integer.class);

    public static final Relation<String> NOTES =
            relation("note")
                    .column("id", NOTE_ID)
                    .column("tenant", TENANT)
                    .column("body", BODY)
                    .keyedBy(NOTE_ID);
    public static final Relation<String> NARROW =
            relation("narrow").column("id", NOTE_ID).column("tenant", TENANT).column("body", BODY);
    public static final Relation<String> SLOW = relation("slow").column("id", COUNTER_ID);
    public static final Relation<String> DEADLY = relation("deadly").column("id", COUNTER_ID);
    public static final Relation<String> BROKEN = relation("broken").column("id", COUNTER_ID);
    public static final Relation<String> MISSING = relation("missing").column("id", COUNTER_ID);
    public static final Relation<String> COUNTERS =
            relation("counter").column("id", COUNTER_ID).column("hits", HITS).keyedBy(COUNTER_ID);
    public static final Relation<String> CONTEXT =
            List.of("who", "login", "method", "statement_limit", "xact").stream()
                    .reduce(
                            relation("context"),
                            (relation, name) ->
                                    relation.column(name, ANY.of(name, "text", String.class)),
                            (a, _) -> a);

    private Probe() {}

    /** Puts sample and probe schema back as they were. */
    public static void reset() {
        TestDatabase.reset();
        TestDatabase.run("/probe-schema.sql");
    }

    /** An executor that expects nothing of the schema, so that every fault stays one. */
    public static JdbcExecutor executor(Pool pool) {
        return new JdbcExecutor(pool, new LiveSchema(pool, "[]"));
    }

    private static Relation<String> relation(String table) {
        TestTable named = new TestTable("probe", table);
        return Relation.of(named, row -> String.valueOf(row.text(1)), row -> row.text(1, "only"));
    }

    /** Settings of a request, for identities. */
    public static Map<String, String> settings(String method) {
        return Map.of("request.method", method);
    }
}
