package dev.tenon.generator.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A folder that holds the data of one embedded server, locked against other processes while it is
 * open: {@code data}, {@code server.log}, {@code password} and the marker {@code ready}, which says
 * that the data were whole once.
 */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder, creating it; empty when another process, or this one, has it. */
    static Optional<DataFolder> tryOpen(Path folder) throws IOException {
        createPrivate(folder);
        var channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new DataFolder(folder, channel, lock));
            }
        } catch (OverlappingFileLockException taken) {
            // another build in this very process, as in mvnd
        }
        channel.close();
        return Optional.empty();
    }

    /** Makes a folder that its owner alone may enter; Windows keeps to the rights of the parent. */
    static Path createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        var posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Room for the programs, for a user without a home. */
    Path binaries() {
        return folder.resolve("binaries");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Password of the superuser; absent until {@link #markReady}. */
    Optional<String> password() throws IOException {
        var file = folder.resolve("password");
        return Files.exists(file) && Files.exists(folder.resolve("ready"))
                ? Optional.of(Files.readString(file).strip())
                : Optional.empty();
    }

    /** Says that the data are whole and ask for this password from now on. */
    void markReady(String password) throws IOException {
        Files.writeString(folder.resolve("password"), password + "\n");
        Files.writeString(folder.resolve("ready"), "");
    }

    /** Makes the data fit for a start: no server of a killed build, no half-made cluster. */
    void prepare() throws IOException {
        stopOrphan();
        if (password().isEmpty()) {
            wipe();
        }
        Files.deleteIfExists(log());
    }

    /** Removes the data. */
    void wipe() throws IOException {
        Files.deleteIfExists(folder.resolve("ready"));
        if (Files.exists(data())) {
            try (var paths = Files.walk(data())) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /**
     * Ends the server whose build was killed. The first line of {@code postmaster.pid} is its
     * process id (PostgreSQL manual, "Database File Layout"); the id may long be someone else's, so
     * only a program called postgres is ended.
     */
    private void stopOrphan() throws IOException {
        var pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        if (!lines.isEmpty() && lines.getFirst().strip().matches("[0-9]{1,10}")) {
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(DataFolder::isPostgres)
                    .ifPresent(DataFolder::end);
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        if (!goneWithin(server, Duration.ofSeconds(5))) {
            server.destroyForcibly();
            goneWithin(server, Duration.ofSeconds(5));
        }
    }

    private static boolean goneWithin(ProcessHandle server, Duration wait) {
        try {
            server.onExit().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
