package dev.tenon.generator;

import dev.tenon.generator.jooq.JooqRequest;
import dev.tenon.generator.output.Output;

/**
 * All files of a service; paths are relative to the build folder.
 *
 * @param own what Tenon's emitters wrote
 * @param jooq what jOOQ's generator wrote
 * @param request what jOOQ's generator was asked
 */
record Emitted(Output own, Output jooq, JooqRequest request) {}
