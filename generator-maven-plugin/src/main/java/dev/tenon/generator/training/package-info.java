/**
 * What a service is made to do in a training run: rows to find, and requests of callers it knows.
 * They are made from the model alone, and mean nothing outside of that run.
 */
@NullMarked
package dev.tenon.generator.training;

import org.jspecify.annotations.NullMarked;
