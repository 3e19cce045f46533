package dev.tenon.runtime.internal.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a service logs unless it brings a {@code logback.xml} of its own: all to standard output,
 * the access log as one line of JSON for each request. In Java, for reading the same from XML is
 * some 300 classes of logback and the JDK that a service needs for nothing else. Found by logback
 * as a service, after those of the project that has it; not loaded where another logger takes its
 * place.
 */
@ConfiguratorRank(ConfiguratorRank.NOMINAL + 1)
public final class LogDefaults extends ContextAwareBase implements Configurator {

    private static final String FILE = "logback.configurationFile";
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger - %msg%n";
    private static final String ACCESS = "tenon.access";

    private static final Map<String, Level> LEVELS =
            Map.of(
                    "tenon",
                    Level.INFO,
                    "dev.tenon",
                    Level.INFO,
                    ACCESS,
                    Level.INFO,
                    // What it says of a failed start, the service says in one line.
                    "io.micronaut.http.server.netty.NettyHttpServer",
                    Level.OFF,
                    // The pool's owner says what matters, without a stack trace a connection.
                    "com.zaxxer.hikari",
                    Level.ERROR);

    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        if (System.getProperty(FILE) != null
                || Stream.of("logback-test.xml", "logback.xml").anyMatch(LogDefaults::isThere)) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        LEVELS.forEach((name, level) -> logging.getLogger(name).setLevel(level));
        logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(console(logging, LINE));
        logging.getLogger(ACCESS).setAdditive(false);
        logging.getLogger(ACCESS).addAppender(console(logging, "%msg%n"));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static boolean isThere(String file) {
        return LogDefaults.class.getClassLoader().getResource(file) != null;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext logging, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logging);
        encoder.setPattern(pattern);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(logging);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
