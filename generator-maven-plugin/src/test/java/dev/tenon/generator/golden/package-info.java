/** Specs with the files they must give, compared both ways. */
@NullMarked
package dev.tenon.generator.golden;

import org.jspecify.annotations.NullMarked;
