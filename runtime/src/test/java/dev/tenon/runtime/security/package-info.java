/** Tokens, good and bad, with real keys and a real source of keys. */
@NullMarked
package dev.tenon.runtime.security;

import org.jspecify.annotations.NullMarked;
