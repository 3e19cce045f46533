package dev.tenon.generator;

import dev.tenon.generator.model.Model;

/**
 * A spec joined to its database.
 *
 * @param spec as read
 * @param schema the database; open until the build is closed
 * @param model every name of the spec resolved
 */
record ResolvedSpec(ReadSpec spec, ProjectSchema schema, Model model) {}
