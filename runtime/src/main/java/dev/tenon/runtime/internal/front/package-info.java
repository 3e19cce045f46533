/**
 * The front door: what happens to a connection before Micronaut sees a request and after it gave an
 * answer. Refuses what HTTP forbids or limits exclude, politely, and writes the access log.
 */
@NullMarked
package dev.tenon.runtime.internal.front;

import org.jspecify.annotations.NullMarked;
