package dev.tenon.generator.database;

import java.nio.file.Path;

/** The program that a test kills while its database runs. */
public final class StartAndWait {

    private StartAndWait() {}

    /** Starts the database in the folder of the first argument and never ends by itself. */
    public static void main(String[] arguments) throws InterruptedException {
        var database = DevDatabase.start(Path.of(arguments[0]), 0);
        System.out.println("started");
        System.out.flush();
        while (!database.address().url().isEmpty()) {
            Thread.sleep(1000);
        }
    }
}
