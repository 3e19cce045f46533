/** The seam that generated code calls. Stable. */
@NullMarked
package dev.tenon.runtime.api;

import org.jspecify.annotations.NullMarked;
