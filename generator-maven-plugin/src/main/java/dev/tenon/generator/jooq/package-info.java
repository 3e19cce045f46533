/** jOOQ's own classes for the tables of a database: tables, records, keys and routines. */
@NullMarked
package dev.tenon.generator.jooq;

import org.jspecify.annotations.NullMarked;
