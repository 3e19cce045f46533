/** Tests of how calls are counted. */
@NullMarked
package dev.tenon.runtime.internal.throttle;

import org.jspecify.annotations.NullMarked;
