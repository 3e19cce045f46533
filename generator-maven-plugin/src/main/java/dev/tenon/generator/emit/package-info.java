/** Prints a plan as Java source. Holds no decisions. */
@NullMarked
package dev.tenon.generator.emit;

import org.jspecify.annotations.NullMarked;
