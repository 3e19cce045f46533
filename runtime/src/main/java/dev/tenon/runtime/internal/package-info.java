/** Requests as Micronaut hands them over: how they are opened against an operation and answered. */
@NullMarked
package dev.tenon.runtime.internal;

import org.jspecify.annotations.NullMarked;
