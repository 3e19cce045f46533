/** The spec joined to the database: every table, column, key and parameter resolved, no Java. */
@NullMarked
package dev.tenon.generator.model;

import org.jspecify.annotations.NullMarked;
