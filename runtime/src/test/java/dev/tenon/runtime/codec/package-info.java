/** Tests of reading and writing values. */
@NullMarked
package dev.tenon.runtime.codec;

import org.jspecify.annotations.NullMarked;
