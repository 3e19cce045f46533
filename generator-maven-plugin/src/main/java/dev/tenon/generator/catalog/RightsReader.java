package dev.tenon.generator.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rights on all relations, by the relation they are on. */
final class RightsReader {

    private final Map<String, List<Grant>> grants;
    private final Map<String, List<Policy>> policies;
    private final Map<String, List<String>> bypassed;

    RightsReader(CatalogRows rows) throws SQLException {
        grants = rows.byOwner(RightsSql.GRANTS, RightsReader::grant);
        policies = rows.byOwner(RightsSql.POLICIES, RightsReader::policy);
        bypassed = rows.byOwner(RightsSql.BYPASSED, row -> row.getString(2));
    }

    /** Of the current row of {@link CatalogSql#RELATIONS}. */
    Optional<Rights> of(ResultSet relation) throws SQLException {
        String oid = relation.getString(1);
        return Optional.of(
                new Rights(
                        relation.getBoolean(6),
                        relation.getBoolean(7),
                        relation.getString(8),
                        grants.getOrDefault(oid, List.of()),
                        policies.getOrDefault(oid, List.of()),
                        bypassed.getOrDefault(oid, List.of())));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getString(2), Privilege.valueOf(row.getString(3)), CatalogRows.texts(row, 4));
    }

    private static Policy policy(ResultSet row) throws SQLException {
        String verb = row.getString(4);
        return new Policy(
                row.getString(2),
                row.getBoolean(3),
                verb.isEmpty() ? Optional.empty() : Optional.of(Privilege.valueOf(verb)),
                CatalogRows.texts(row, 5),
                row.getString(6),
                row.getString(7));
    }
}
