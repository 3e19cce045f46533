/**
 * What operators ask of a service, on a port of its own: metrics, and whether it lives and is
 * ready. Nothing of it but health is ever on the port that callers use.
 */
@NullMarked
package dev.tenon.runtime.internal.management;

import org.jspecify.annotations.NullMarked;
