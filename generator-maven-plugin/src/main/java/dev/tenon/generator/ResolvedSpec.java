package dev.tenon.generator;

import dev.tenon.generator.model.Model;
import dev.tenon.generator.spec.SpecValidity;

/**
 * A spec joined to its database.
 *
 * @param spec as read
 * @param schema the database; open until the build is closed
 * @param model every name of the spec resolved
 * @param validity swagger-parser's opinion of the document, still being formed
 */
record ResolvedSpec(ReadSpec spec, ProjectSchema schema, Model model, SpecValidity validity) {}
