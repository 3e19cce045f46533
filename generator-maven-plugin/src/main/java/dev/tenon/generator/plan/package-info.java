/** Every decision about the code to write: names, types, methods. Emitters only print them. */
@NullMarked
package dev.tenon.generator.plan;

import org.jspecify.annotations.NullMarked;
