package dev.tenon.generator.mojo;

import dev.tenon.generator.Progress;
import org.apache.maven.plugin.logging.Log;

/** Progress in Maven's log. */
final class LogProgress implements Progress {

    private final Log log;

    LogProgress(Log log) {
        this.log = log;
    }

    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void debug(String line) {
        log.debug(line);
    }

    @Override
    public void warn(String text) {
        log.warn("\n" + text);
    }
}
