/** What is wrong with a spec, where, why and how to mend it. */
@NullMarked
package dev.tenon.generator.problem;

import org.jspecify.annotations.NullMarked;
