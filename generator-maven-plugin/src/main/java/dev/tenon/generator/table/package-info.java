/** From a spec to the tables and views it names, and on to the DDL that it wants. */
@NullMarked
package dev.tenon.generator.table;

import org.jspecify.annotations.NullMarked;
