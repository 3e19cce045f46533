package dev.tenon.runtime.security;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys from the settings, or from a file they name. A file is read again and compared by what it
 * holds, for its time tells no change within one step of the clock; one that cannot be used any
 * more leaves the keys as they were.
 */
final class StoredKeys implements KeySource {

    private static final Logger LOG = LoggerFactory.getLogger(StoredKeys.class);

    /** Makes keys of a text; throws {@link TokenSettingsException}. */
    interface Reader {
        TokenKeys read(byte[] text);
    }

    /** Keys, and the text they were read from. */
    private record Loaded(ByteBuffer text, TokenKeys keys) {}

    private final Setting setting;
    private final Reader reader;
    private final AtomicReference<Loaded> loaded;
    private final AtomicReference<String> complaint = new AtomicReference<>("");

    /** Reads the keys. Throws {@link TokenSettingsException} when they cannot be used. */
    StoredKeys(Setting setting, Reader reader) {
        this.setting = setting;
        this.reader = reader;
        byte[] text = setting.bytes();
        loaded = new AtomicReference<>(new Loaded(ByteBuffer.wrap(text), reader.read(text)));
    }

    @Override
    public TokenKeys keys() {
        return loaded.get().keys();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public @Nullable CompletableFuture<Void> newer() {
        return null;
    }

    @Override
    public void tick() {
        try {
            byte[] text = setting.bytes();
            if (!ByteBuffer.wrap(text).equals(loaded.get().text())) {
                loaded.set(new Loaded(ByteBuffer.wrap(text), reader.read(text)));
                LOG.info("{} has changed: its keys are in use now", setting.name());
            }
            complaint.set("");
        } catch (TokenSettingsException e) {
            String message = Objects.toString(e.getMessage());
            if (!message.equals(complaint.getAndSet(message))) {
                LOG.error("{}; the keys it had before stay in use", message);
            }
        }
    }
}
