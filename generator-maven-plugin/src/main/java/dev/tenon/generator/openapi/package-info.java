/**
 * What a service is given to know of itself: the document it publishes, standard OpenAPI 3.1 that
 * says exactly what it does, and the list of relations it stands on.
 */
@NullMarked
package dev.tenon.generator.openapi;

import org.jspecify.annotations.NullMarked;
