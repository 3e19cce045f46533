/** Text to a located tree: YAML and JSON files with the line and column of every key and value. */
@NullMarked
package dev.tenon.generator.source;

import org.jspecify.annotations.NullMarked;
