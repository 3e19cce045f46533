/** What each operation asks of the database, and which roles come to ask it. */
@NullMarked
package dev.tenon.generator.rights;

import org.jspecify.annotations.NullMarked;
