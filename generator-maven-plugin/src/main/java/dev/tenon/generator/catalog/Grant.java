package dev.tenon.generator.catalog;

import java.util.List;

/**
 * What a role may do with the rows of a relation: by a grant of its own, by one to a role whose
 * rights it inherits, or as the owner.
 *
 * @param role as stored; {@code public} for everybody
 * @param privilege what it may do
 * @param columns with these columns only, in the order of the table; empty for all of them
 */
public record Grant(String role, Privilege privilege, List<String> columns) {

    /** The role that stands for everybody. */
    public static final String EVERYBODY = "public";

    public Grant {
        columns = List.copyOf(columns);
    }
}
