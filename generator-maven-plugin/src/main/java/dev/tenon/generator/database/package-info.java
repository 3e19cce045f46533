/**
 * The PostgreSQL a build works on: scratch databases on an embedded server or on one the user
 * names.
 */
@NullMarked
package dev.tenon.generator.database;

import org.jspecify.annotations.NullMarked;
