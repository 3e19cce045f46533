package dev.tenon.runtime;

import dev.tenon.runtime.internal.service.Service;
import dev.tenon.runtime.internal.service.StartFailure;
import java.util.Map;

/** Starts a generated service. Configured by environment: {@code docs/service.md} lists it. */
public final class Main {

    private Main() {}

    /** Starts the service and returns; the service runs until the process is told to stop. */
    public static void main(String[] arguments) {
        try {
            Service service = Service.start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "tenon-stop"));
            System.out.println("[tenon] " + service.banner());
        } catch (StartFailure e) {
            System.err.println("[tenon] " + e.getMessage());
            System.exit(1);
        }
    }

    /** A stop that went well is no failure, whichever signal asked for it: the code is 0. */
    private static void stop(Service service) {
        service.close();
        System.out.println("[tenon] stopped");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
