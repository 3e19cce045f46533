/** What a database holds, read once into records: the only picture of it that later stages see. */
@NullMarked
package dev.tenon.generator.catalog;

import org.jspecify.annotations.NullMarked;
