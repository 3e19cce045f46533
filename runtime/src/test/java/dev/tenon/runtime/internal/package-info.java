/** Tests of the sample service over real sockets and a real database. */
@NullMarked
package dev.tenon.runtime.internal;

import org.jspecify.annotations.NullMarked;
