/** Counts calls, and turns away those that are too many. */
@NullMarked
package dev.tenon.runtime.internal.throttle;

import org.jspecify.annotations.NullMarked;
