package dev.tenon.runtime.internal;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything a logger and those below it log, until it is closed. */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private CapturedLog(String name) {
        logger = (Logger) LoggerFactory.getLogger(name);
    }

    /** Begins with the logger of this name; {@code ROOT} for all. */
    public static CapturedLog of(String name) {
        CapturedLog log = new CapturedLog(name);
        log.setContext(log.logger.getLoggerContext());
        log.start();
        log.logger.addAppender(log);
        return log;
    }

    @Override
    protected void append(ILoggingEvent event) {
        events.add(event);
    }

    /** The same with what belongs to it. */
    public List<ILoggingEvent> events() {
        return events;
    }

    /** What was logged, as it would be written. */
    public List<String> messages() {
        return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        stop();
    }
}
