/** Generated files: what they hold, what was written before, and the one place that writes them. */
@NullMarked
package dev.tenon.generator.output;

import org.jspecify.annotations.NullMarked;
