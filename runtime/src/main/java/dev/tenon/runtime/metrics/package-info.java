/**
 * What a running service counts, and how it is told to Prometheus. Internal. The only package that
 * knows Micrometer, which need not be there; knows nothing of HTTP and of the database.
 */
@NullMarked
package dev.tenon.runtime.metrics;

import org.jspecify.annotations.NullMarked;
