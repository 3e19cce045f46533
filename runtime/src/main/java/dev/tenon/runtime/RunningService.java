package dev.tenon.runtime;

import dev.tenon.runtime.internal.service.Service;
import java.net.URI;
import java.util.Map;

/** A service started from code: for tests, and for programs that hold one. */
public final class RunningService implements AutoCloseable {

    private final Service service;

    private RunningService(Service service) {
        this.service = service;
    }

    /**
     * Starts the service on the class path. When it returns, requests are answered.
     *
     * @param settings such as {@code tenon.db.url} or {@code tenon.port} (-1 for any free one);
     *     they win over environment and files
     * @throws dev.tenon.runtime.internal.service.StartFailure when it cannot start, with what to
     *     mend
     */
    public static RunningService start(Map<String, Object> settings) {
        return new RunningService(Service.start(settings));
    }

    /** Where it listens, such as {@code http://localhost:8080}. */
    public URI uri() {
        return service.uri();
    }

    /** A bean of it, such as a repository or {@code runtime.api.Sessions}. */
    public <B> B bean(Class<B> type) {
        return service.bean(type);
    }

    /** Stops it as SIGTERM would: requests in flight finish first. */
    @Override
    public void close() {
        service.close();
    }
}
