/**
 * HTTPS: the certificate of the service and those of its callers, read from files and read again
 * when the files change.
 */
@NullMarked
package dev.tenon.runtime.internal.tls;

import org.jspecify.annotations.NullMarked;
