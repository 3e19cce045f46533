package dev.tenon.generator.database;

/**
 * Keeps the libraries of the build database from chatting on the console of a Maven build, whose
 * logging is slf4j-simple and reads these properties when a logger is made. A level that the user
 * has set stands.
 */
final class QuietLogs {

    private static final String LEVEL = "org.slf4j.simpleLogger.log.";

    private QuietLogs() {}

    static void keep() {
        set("io.zonky.test.db.postgres", "off");
        set("org.pgcodekeeper", "error");
        set("org.flywaydb", "off");
        set("org.jooq", "warn");
    }

    private static void set(String logger, String level) {
        if (System.getProperty(LEVEL + logger) == null) {
            System.setProperty(LEVEL + logger, level);
        }
    }
}
