/** From the tables a spec asks for and the migrations written so far to the next migration file. */
@NullMarked
package dev.tenon.generator.migration;

import org.jspecify.annotations.NullMarked;
