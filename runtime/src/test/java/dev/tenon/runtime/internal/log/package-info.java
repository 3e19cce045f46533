/** Tests of what is logged, and where to. */
@NullMarked
package dev.tenon.runtime.internal.log;

import org.jspecify.annotations.NullMarked;
