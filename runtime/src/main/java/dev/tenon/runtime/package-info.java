/** The entry point of a generated service. */
@NullMarked
package dev.tenon.runtime;

import org.jspecify.annotations.NullMarked;
