/** Shapes as text, and their values as PostgreSQL takes them. */
@NullMarked
package dev.tenon.runtime.query;

import org.jspecify.annotations.NullMarked;
