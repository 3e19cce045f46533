package dev.tenon.generator.migration;

import java.util.List;
import java.util.Optional;

/**
 * The part of a database that a spec describes.
 *
 * @param roles roles that must exist, in document order
 * @param schemas schemas that must exist, in document order; {@code public} may be among them
 * @param tables tables the spec owns, in document order; those referred to may come later
 * @param views views the spec reads and hand-written migrations create
 * @param clients where clients that get tokens are kept; empty for nowhere
 * @param allowances changes that would be refused and that the spec allows
 */
public record DesiredSchema(
        List<DesiredRole> roles,
        List<String> schemas,
        List<DesiredTable> tables,
        List<DesiredView> views,
        Optional<DesiredClients> clients,
        List<Allowance> allowances) {

    public DesiredSchema {
        roles = List.copyOf(roles);
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        allowances = List.copyOf(allowances);
    }

    /** The same schema without what keywords of the spec bound, which the service checks too. */
    DesiredSchema withoutChecks() {
        return new DesiredSchema(
                roles,
                schemas,
                tables.stream().map(DesiredTable::withoutChecks).toList(),
                views,
                clients,
                allowances);
    }
}
