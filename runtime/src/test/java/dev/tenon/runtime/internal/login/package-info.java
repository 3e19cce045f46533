/** Tests of what becomes of passwords and secrets. */
@NullMarked
package dev.tenon.runtime.internal.login;

import org.jspecify.annotations.NullMarked;
