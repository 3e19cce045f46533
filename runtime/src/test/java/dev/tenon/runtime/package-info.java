/** What the tests of every package share. */
@NullMarked
package dev.tenon.runtime;

import org.jspecify.annotations.NullMarked;
