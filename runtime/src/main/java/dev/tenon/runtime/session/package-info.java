/** Runs statements under an identity, each in one round trip, over a pool of connections. */
@NullMarked
package dev.tenon.runtime.session;

import org.jspecify.annotations.NullMarked;
