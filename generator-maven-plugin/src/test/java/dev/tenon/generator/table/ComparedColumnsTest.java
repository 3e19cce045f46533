package dev.tenon.generator.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that a condition compares with one value. */
final class ComparedColumnsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    tenant = (select nullif(current_setting('a.b', true), ''))::uuid | tenant
                    (select x())::uuid = item.tenant | tenant
                    TENANT::text = session_user and "Öwner" in ('a', 'b') | tenant,Öwner
                    tenant = any (array['a']) | tenant
                    tenant in (select tenant from member where owner = session_user) | tenant
                    """)
    void findsThem(String condition, String columns) {
        assertThat(ComparedColumns.of(condition, "item", List.of("tenant", "owner", "Öwner")))
                .containsExactly(columns.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    tenant = 'a' or tenant = 1 or owner = true | literals
                    'a' = tenant | a literal in front
                    tenant <= session_user or tenant != session_user | other comparisons
                    exists (select 1 from member m where m.owner = owner) | in a query of its own
                    other.tenant = session_user | of another table
                    tenant(1) = session_user | a function
                    "TENANT" = session_user | another name
                    """)
    void leavesAlone(String condition, String why) {
        assertThat(ComparedColumns.of(condition, "item", List.of("tenant", "owner")))
                .as(why)
                .isEmpty();
    }
}
