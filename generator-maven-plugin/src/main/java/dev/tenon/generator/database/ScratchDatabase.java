package dev.tenon.generator.database;

/** A database that exists until it is closed; its owner may do anything to it. */
public final class ScratchDatabase implements AutoCloseable {

    private final ScratchServer server;
    private final String name;

    ScratchDatabase(ScratchServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Where it is. */
    public DatabaseAddress address() {
        return server.address(name);
    }

    /** A database with the same content; nobody may be connected to this one meanwhile. */
    public ScratchDatabase copy(String purpose) {
        return server.copy(name, purpose);
    }

    /** Drops it, whoever is connected. */
    @Override
    public void close() {
        server.drop(name);
    }
}
