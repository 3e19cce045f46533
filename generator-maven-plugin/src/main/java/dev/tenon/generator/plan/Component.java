package dev.tenon.generator.plan;

import com.palantir.javapoet.TypeName;

/**
 * A component of a record to write.
 *
 * @param name Java name
 * @param type Java type
 * @param nullable whether it may be null
 * @param doc what it is, plain text; empty for none
 */
public record Component(String name, TypeName type, boolean nullable, String doc) {}
