package dev.tenon.generator.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Asks git about a file; where there is no git or no repository, nothing is tracked. */
final class GitFiles {

    private static final int SECONDS = 10;

    private GitFiles() {}

    /**
     * Whether the file is in git's index, committed or staged.
     *
     * @param root a folder of the work tree
     * @param path relative to {@code root}
     */
    static boolean tracks(Path root, String path) {
        try {
            var git =
                    new ProcessBuilder("git", "ls-files", "--error-unmatch", "--", path)
                            .directory(root.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return git.waitFor(SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0;
        } catch (IOException noGit) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
