/** Problem answers (RFC 9457): the table of codes and the writer of their JSON. */
@NullMarked
package dev.tenon.runtime.problem;

import org.jspecify.annotations.NullMarked;
