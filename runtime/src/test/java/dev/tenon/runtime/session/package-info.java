/** Round trips on a real PostgreSQL. */
@NullMarked
package dev.tenon.runtime.session;

import org.jspecify.annotations.NullMarked;
