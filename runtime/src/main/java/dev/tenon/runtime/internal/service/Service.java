package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.internal.TransactionEnd;
import dev.tenon.runtime.internal.front.Stopping;
import dev.tenon.runtime.internal.management.ManagementServer;
import dev.tenon.runtime.internal.tls.Tls;
import dev.tenon.runtime.limits.ConcurrencySettings;
import dev.tenon.runtime.limits.HttpLimits;
import dev.tenon.runtime.limits.SettingException;
import dev.tenon.runtime.limits.TlsSettings;
import dev.tenon.runtime.session.Executor;
import dev.tenon.runtime.session.LiveSchema;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running service. */
public final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /** Above files, environment and system properties. */
    private static final int HIGHEST = Integer.MAX_VALUE / 2;

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Service(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /**
     * Starts a service and proves that its database works. When it returns, requests are answered.
     *
     * @param settings settings that win over all others, such as {@code tenon.port}
     * @throws StartFailure when it cannot start; nothing is left running then
     */
    public static Service start(Map<String, Object> settings) {
        ApplicationContext context =
                ApplicationContext.builder()
                        .banner(false)
                        .deduceEnvironment(false)
                        .deduceCloudEnvironment(false)
                        .propertySources(
                                Defaults.source(),
                                PropertySource.of("tenon-start", settings, HIGHEST))
                        .build();
        String taken = "";
        try {
            context.start();
            taken = taken(context);
            context.getBean(Tls.class);
            context.getBean(OpenApiDocument.class);
            context.getBean(ConcurrencySettings.class);
            context.getBean(TransactionEnd.class);
            context.getBean(Executor.class);
            TokenBeans.check(context);
            context.getBean(LiveSchema.class);
            EmbeddedServer server = context.getBean(EmbeddedServer.class);
            server.start();
            context.getBean(ManagementServer.class).start();
            return new Service(context, server);
        } catch (RuntimeException e) {
            StartFailure failure = failure(e, taken);
            context.close();
            throw failure;
        }
    }

    /** What to say when a port is taken. */
    private static String taken(ApplicationContext context) {
        String ports = context.getProperty("micronaut.server.port", String.class).orElse("");
        String settings = "TENON_PORT";
        TlsSettings tls = context.getBean(TlsSettings.class);
        if (tls.certificate() != null) {
            ports = tls.port() + (tls.plain() ? " or " + ports : "");
            settings = "TENON_TLS_PORT" + (tls.plain() ? " or " + settings : "");
        }
        return "port %s is not free: stop what uses it, or set %s".formatted(ports, settings);
    }

    private static StartFailure failure(RuntimeException thrown, String taken) {
        Throwable root = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause instanceof StartFailure failure) {
                return failure;
            }
            if (cause instanceof SettingException) {
                return new StartFailure(String.valueOf(cause.getMessage()));
            }
            if (cause instanceof BindException) {
                return new StartFailure(taken);
            }
        }
        LOG.debug("start failed", thrown);
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return new StartFailure(
                "cannot start: " + root.getClass().getSimpleName() + ": " + message.strip());
    }

    /** The line that tells that the service is ready, and where; or why it is not yet. */
    public String banner() {
        String name = context.getBean(OpenApiDocument.class).name();
        if (!context.getBean(LiveSchema.class).isComplete()) {
            return "%s started on %s, not ready: run its migrations first".formatted(name, uri());
        }
        String docs = DocsController.isAvailable() ? "docs at /docs" : "OpenAPI at /openapi.json";
        return "%s ready on %s, %s".formatted(name, uri(), docs);
    }

    /** A bean of the service. */
    public <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    /** Where it listens, such as {@code http://localhost:8080}; with HTTPS when it speaks that. */
    public URI uri() {
        return URI.create(server.getScheme() + "://localhost:" + port());
    }

    /** The port it listens on; that of HTTPS when it speaks that. */
    public int port() {
        return server.getPort();
    }

    /** Every port it listens on. */
    public Set<Integer> ports() {
        return server instanceof NettyEmbeddedServer netty ? netty.getBoundPorts() : Set.of(port());
    }

    /**
     * Stops: first calls itself not ready, then accepts no more connections, lets requests in
     * flight finish within {@code tenon.limits.grace}, and closes the pool. Calling it again does
     * nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        HttpLimits limits = context.getBean(HttpLimits.class);
        context.getBean(Stopping.class).begin();
        try {
            Thread.sleep(limits.quiet());
            drain(System.nanoTime() + limits.grace().toNanos());
        } catch (TimeoutException _) {
            LOG.warn("requests still run after {}: cut", limits.grace());
        } catch (ExecutionException e) {
            LOG.warn("the server did not stop in order", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        context.getBean(Stopping.class).cut();
        server.stop();
        context.close();
    }

    /** Closes the port and waits for connections; one may have come in while the port closed. */
    private void drain(long end) throws ExecutionException, InterruptedException, TimeoutException {
        GracefulShutdownCapable connections = (GracefulShutdownCapable) server;
        do {
            connections
                    .shutdownGracefully()
                    .toCompletableFuture()
                    .get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } while (connections.reportActiveTasks().orElse(0) > 0);
    }
}
