package dev.tenon.generator.migration;

/**
 * One statement of a planned migration.
 *
 * @param risk what it means for rows and for those who wait
 * @param sql the statement without its semicolon
 */
public record Change(Risk risk, String sql) {}
