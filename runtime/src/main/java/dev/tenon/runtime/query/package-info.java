/** Statements as SQL text, rendered once per shape, and the values that go with each use of it. */
@NullMarked
package dev.tenon.runtime.query;

import org.jspecify.annotations.NullMarked;
