/** Tests of the front door's parts. */
@NullMarked
package dev.tenon.runtime.internal.front;

import org.jspecify.annotations.NullMarked;
