package dev.tenon.runtime.internal.tls;

import dev.tenon.runtime.limits.SettingException;
import dev.tenon.runtime.limits.TlsSettings;
import io.netty.handler.ssl.SslContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS of the service as it is now. Looks at its files every so often: what is new and good holds
 * from then on, for new connections and for sessions that would be resumed; what is not good is
 * logged, and what held before goes on. Safe for use by many threads.
 */
@Singleton
public final class Tls {

    private static final Logger LOG = LoggerFactory.getLogger("tenon.tls");

    /** JSSE reads it once, before the first handshake of a server, and knows no other way. */
    private static final String ONE_HANDSHAKE = "jdk.tls.rejectClientInitiatedRenegotiation";

    private final TlsSettings settings;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final @Nullable Thread watcher;
    private volatile Material current;

    /** Reads the files. Throws {@link SettingException} when they are not fit for use. */
    Tls(TlsSettings settings) {
        this.settings = settings;
        if (System.getProperty(ONE_HANDSHAKE) == null) {
            // In TLS 1.2 a caller may ask for one after the other, at little cost of its own.
            System.setProperty(ONE_HANDSHAKE, "true");
        }
        List<PemFile> files = Material.read(settings);
        current = Material.of(settings, files);
        watcher =
                files.isEmpty()
                        ? null
                        : Thread.ofVirtual().name("tenon-tls").unstarted(this::watch);
        if (watcher != null) {
            watcher.start();
        }
    }

    /** What judges the certificates of callers now; null when callers have none. */
    public @Nullable CallerTrust trust() {
        return current.trust();
    }

    /** Has something done each time after the files changed. */
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    /** What accepts connections now. Throws when the service speaks plain HTTP. */
    SslContext server() {
        return Objects.requireNonNull(current.server(), "tenon.tls.certificate");
    }

    private void watch() {
        List<PemFile> seen = current.files();
        String complaint = "";
        try {
            while (true) {
                Thread.sleep(settings.reload());
                try {
                    List<PemFile> files = Material.read(settings);
                    if (!files.equals(seen)) {
                        seen = files;
                        current = Material.of(settings, files);
                        LOG.info("the files of TLS changed: they are in use");
                        listeners.forEach(Runnable::run);
                    }
                    complaint = "";
                } catch (SettingException e) {
                    String message = String.valueOf(e.getMessage());
                    if (!message.equals(complaint)) {
                        LOG.warn("the files of TLS changed and are not used: {}", message);
                    }
                    complaint = message;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks no more. */
    @PreDestroy
    void stop() {
        if (watcher != null) {
            watcher.interrupt();
        }
    }
}
