/** Tests of what certificates say. */
@NullMarked
package dev.tenon.runtime.internal.tls;

import org.jspecify.annotations.NullMarked;
