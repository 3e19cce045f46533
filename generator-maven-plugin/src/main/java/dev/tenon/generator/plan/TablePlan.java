package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;

/**
 * A jOOQ table as code refers to it.
 *
 * @param type jOOQ's class, such as {@code PetTable}
 * @param constant the constant in it, such as {@code PET}
 * @param name qualified name in SQL, for comments
 */
public record TablePlan(ClassName type, String constant, String name) {}
