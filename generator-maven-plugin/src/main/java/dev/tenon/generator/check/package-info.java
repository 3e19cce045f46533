/** Compares a resolved model with the database it is for: one final class per rule. */
@NullMarked
package dev.tenon.generator.check;

import org.jspecify.annotations.NullMarked;
