/**
 * Who calls: credentials of every mechanism become claims, claims become a principal, and a
 * principal is admitted to an operation or not. Knows nothing of the database.
 */
@NullMarked
package dev.tenon.runtime.security;

import org.jspecify.annotations.NullMarked;
