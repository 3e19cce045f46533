package handwritten;

import io.micronaut.runtime.Micronaut;

/** A REST service as a developer would write it with Micronaut and jOOQ. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        Micronaut.run(Application.class, arguments);
    }
}
