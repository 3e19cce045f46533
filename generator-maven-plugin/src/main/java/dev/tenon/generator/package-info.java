/**
 * The generator as its callers see it: a project goes in, files come out, and the stages between
 * are called one after the other in {@link dev.tenon.generator.Generator}.
 */
@NullMarked
package dev.tenon.generator;

import org.jspecify.annotations.NullMarked;
