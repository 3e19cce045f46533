package dev.tenon.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.catalog.CatalogReader;
import dev.tenon.generator.database.SharedDatabase;
import dev.tenon.generator.database.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks are read from the form in which PostgreSQL itself gives them back. */
final class CheckTermsTest {

    private static final String TABLE =
            """
            create schema app;
            create table app.t (
                a text, v varchar(20), n integer, b bigint, d numeric, r real, f double precision,
                x boolean, l text[], "the \"\"name\"\"\" text, mod integer, c char(3), s varchar(20)[])
            """;

    @Test
    void readsEveryFormThatTheSpecAsksFor() {
        assertThat(sql("a in ('it''s', 'b, c', ')', 'E''\\')"))
                .containsExactly("a in ('it''s', 'b, c', ')', 'E''\\')");
        assertThat(sql("a in ('only')")).containsExactly("a in ('only')");
        assertThat(sql("v in ('x', 'y') and char_length(v) >= 1"))
                .containsExactly("v in ('x', 'y')", "char_length(v) >= 1");
        assertThat(sql("n in (1, -2) and b >= -5 and b < 7 and d <= -1.50"))
                .containsExactly("n in (1, -2)", "b >= -5", "b < 7", "d <= -1.50");
        assertThat(sql("r > 0.1::real and f <= 1000000 and x in (true)"))
                .containsExactly("r > 0.1", "f <= 1000000", "x in (true)");
        assertThat(sql("mod(n, 5) = 0 and mod(d, 0.01) = 0 and mod = 5"))
                .containsExactly("mod(n, 5) = 0", "mod(d, 0.01) = 0", "mod in (5)");
        assertThat(sql("l <@ array['p', 'q']::text[] and cardinality(l) <= 3"))
                .containsExactly("l <@ array['p', 'q']", "cardinality(l) <= 3");
        assertThat(sql("a ~ '^\\d+$' and char_length(\"the \"\"name\"\"\") <= 9"))
                .containsExactly("a ~ '^\\d+$'", "char_length(\"the \"\"name\"\"\") <= 9");
        assertThat(
                        sql(
                                "char_length(c) = 3 and c in ('a', 'b') and s::text[] <@"
                                        + " array['a']::text[]"))
                .containsExactly("char_length(c) in (3)", "c in ('a', 'b')", "s <@ array['a']");
    }

    @Test
    void takesWhatItDoesNotKnowAsAWhole() {
        assertThat(terms("n >= 0 or n < -5 and b > 1")).hasSize(1);
        assertThat(terms("(n >= 0 or b > 1) and a <> 'x'"))
                .allSatisfy(term -> assertThat(term.operator()).isEqualTo(CheckTerm.Operator.OTHER))
                .hasSize(2);
        assertThat(terms("n >= b").getFirst().impliedBy(terms("n >= b").getFirst())).isTrue();
        assertThat(terms("n >= b").getFirst().impliedBy(terms("n >= mod").getFirst())).isFalse();
        assertThat(terms("a like 'x%'").getFirst().impliedBy(terms("a like 'y%'").getFirst()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a in ('x', 'y')         | a in ('y', 'z', 'x')    | true
                    a in ('x', 'y')         | a in ('x')              | false
                    a in ('x', 'y')         | v in ('x', 'y')         | false
                    l <@ array['x']::text[] | l <@ array['x', 'y']::text[] | true
                    l <@ array['x', 'y']::text[] | l <@ array['x']::text[] | false
                    n >= 5                  | n >= 4                  | true
                    n >= 5                  | n >= 5                  | true
                    n >= 5                  | n >= 6                  | false
                    n >= 5                  | n > 4                   | true
                    n >= 5                  | n > 5                   | false
                    n > 5                   | n >= 5                  | true
                    n > 5                   | n > 5                   | true
                    n > 5                   | n > 6                   | false
                    n <= 5                  | n <= 6                  | true
                    n <= 5                  | n <= 4                  | false
                    n <= 5                  | n < 6                   | true
                    n <= 5                  | n < 5                   | false
                    n < 5                   | n <= 5                  | true
                    n < 5                   | n < 5                   | true
                    n < 5                   | n < 4                   | false
                    d <= 10.0               | d <= 10                 | true
                    n >= 5                  | n <= 6                  | false
                    mod(n, 10) = 0          | mod(n, 5) = 0           | true
                    mod(n, 5) = 0           | mod(n, 10) = 0          | false
                    a ~ '^a'                | a ~ '^a'                | true
                    a ~ '^a'                | a ~ '^b'                | false
                    char_length(a) <= 5     | char_length(v) <= 6     | false
                    char_length(a) <= 5     | char_length(a) <= 6     | true
                    """)
    void knowsWhatFollowsFromWhat(String base, String wanted, boolean implied) {
        assertThat(terms(wanted).getFirst().impliedBy(terms(base).getFirst())).isEqualTo(implied);
    }

    private static List<String> sql(String check) {
        return terms(check).stream().map(CheckTerm::sql).toList();
    }

    private static List<CheckTerm> terms(String check) {
        try (var database = SharedDatabase.server().scratch("checks")) {
            Sql.run(database.address(), TABLE);
            Sql.run(database.address(), "alter table app.t add check (" + check + ")");
            var catalog = CatalogReader.read(database.address(), List.of("app"));
            var found = catalog.relation("app", "t").orElseThrow().checks();
            return CheckTerms.of(found.getFirst().expression());
        }
    }
}
