package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;

/**
 * A table as code refers to it.
 *
 * @param columns the class of its columns, such as {@code PetColumns}
 * @param type jOOQ's class, such as {@code PetTable}
 * @param constant the constant in either, such as {@code PET}
 * @param name qualified name in SQL, for comments
 */
public record TablePlan(ClassName columns, ClassName type, String constant, String name) {}
