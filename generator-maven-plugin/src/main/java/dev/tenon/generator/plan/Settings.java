package dev.tenon.generator.plan;

/**
 * What the project says about the code to write.
 *
 * @param packageName Java package of the generated types; jOOQ's go to {@code .jooq} below it
 * @param specName how comments name the spec, such as {@code openapi.yaml}
 */
public record Settings(String packageName, String specName) {}
