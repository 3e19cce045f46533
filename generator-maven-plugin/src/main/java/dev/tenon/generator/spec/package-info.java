/**
 * The part of OpenAPI 3.0 and 3.1 that Tenon builds from, with {@code x-tenon} and OpenAlchemy's
 * keys, as records that know where each value stands.
 */
@NullMarked
package dev.tenon.generator.spec;

import org.jspecify.annotations.NullMarked;
