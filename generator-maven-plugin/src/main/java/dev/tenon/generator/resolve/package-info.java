/** Joins operations to tables: by their bindings, else by the conventions of the spec language. */
@NullMarked
package dev.tenon.generator.resolve;

import org.jspecify.annotations.NullMarked;
