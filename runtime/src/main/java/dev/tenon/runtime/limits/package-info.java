/** The bounds a service keeps: sizes of requests and times. */
@NullMarked
package dev.tenon.runtime.limits;

import org.jspecify.annotations.NullMarked;
