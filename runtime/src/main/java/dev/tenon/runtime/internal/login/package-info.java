/**
 * Passwords, secrets of clients and sessions: SQL functions check them, and tokens come of them.
 * Internal: generated code never names it.
 */
@NullMarked
package dev.tenon.runtime.internal.login;

import org.jspecify.annotations.NullMarked;
