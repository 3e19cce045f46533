/**
 * JSON, parameters and columns: reads what a request says into checked values, and copies rows to
 * JSON without objects in between. Internal.
 */
@NullMarked
package dev.tenon.runtime.codec;

import org.jspecify.annotations.NullMarked;
