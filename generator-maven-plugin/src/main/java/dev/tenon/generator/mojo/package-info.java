/** The goals: what a pom says goes to the generator, what the generator says goes to the log. */
@NullMarked
package dev.tenon.generator.mojo;

import org.jspecify.annotations.NullMarked;
