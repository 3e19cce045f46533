/** The document a service publishes: standard OpenAPI 3.1 that says exactly what it does. */
@NullMarked
package dev.tenon.generator.openapi;

import org.jspecify.annotations.NullMarked;
