/**
 * A small service written by hand exactly as the generator is meant to write it: the model for the
 * emitters and the subject of the runtime's tests.
 */
@NullMarked
package dev.tenon.runtime.sample;

import org.jspecify.annotations.NullMarked;
