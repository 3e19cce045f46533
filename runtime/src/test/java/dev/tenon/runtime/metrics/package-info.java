/** Tests of what is counted. */
@NullMarked
package dev.tenon.runtime.metrics;

import org.jspecify.annotations.NullMarked;
