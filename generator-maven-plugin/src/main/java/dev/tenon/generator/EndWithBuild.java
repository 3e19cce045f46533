package dev.tenon.generator;

/** Ends a service when the build is killed that runs it. */
final class EndWithBuild implements AutoCloseable {

    private final Thread hook;

    private EndWithBuild(Thread hook) {
        this.hook = hook;
    }

    /** Until it is closed. */
    static EndWithBuild of(ServiceProcess service) {
        var hook = new Thread(service::close, "tenon-end");
        Runtime.getRuntime().addShutdownHook(hook);
        return new EndWithBuild(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The build is ending, and the hook is at work.
        }
    }
}
