package dev.tenon.generator.check;

import dev.tenon.generator.table.NamedTable;

/** A rule about one table of the spec and its counterpart in the database. */
interface TableRule {

    /** Reports what breaks the rule. */
    void check(NamedTable table);
}
