/** A running service: its start and stop, its database, and the paths it has besides the spec's. */
@NullMarked
package dev.tenon.runtime.internal.service;

import org.jspecify.annotations.NullMarked;
