package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.api.Sessions;
import dev.tenon.runtime.internal.RequestRole;
import dev.tenon.runtime.session.DatabaseUnusableException;
import dev.tenon.runtime.session.Executor;
import dev.tenon.runtime.session.JdbcExecutor;
import dev.tenon.runtime.session.JdbcSessions;
import dev.tenon.runtime.session.LiveSchema;
import dev.tenon.runtime.session.Pool;
import dev.tenon.runtime.session.PoolSettings;
import dev.tenon.runtime.session.SelfTest;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Makes what the service needs of its database. */
@Factory
final class Database {

    /**
     * The pool of connections, proven to work.
     *
     * @throws StartFailure when there is no address, or the database cannot serve the service
     */
    @Singleton
    @Bean(preDestroy = "close")
    Pool pool(DatabaseSettings settings, RequestRole role) {
        String url = settings.url();
        if (url == null || url.isBlank()) {
            throw new StartFailure(
                    "TENON_DB_URL is not set: it names the database, such as"
                            + " jdbc:postgresql://localhost:5432/petstore (with TENON_DB_USER and"
                            + " TENON_DB_PASSWORD)");
        }
        try {
            Pool pool = Pool.open(settings(url, settings));
            try {
                new SelfTest(pool, role.name()).run();
            } catch (RuntimeException e) {
                pool.close();
                throw e;
            }
            return pool;
        } catch (IllegalArgumentException | DatabaseUnusableException e) {
            throw new StartFailure(String.valueOf(e.getMessage()));
        }
    }

    private static PoolSettings settings(String url, DatabaseSettings settings) {
        PoolSettings defaults = PoolSettings.of(url, settings.user(), settings.password());
        Integer size = settings.poolSize();
        return (size == null ? defaults : defaults.withSize(size))
                .withMaxWait(settings.poolWait())
                .withStatementTimeout(settings.statementTimeout());
    }

    /** The role of requests. */
    @Singleton
    RequestRole role(DatabaseSettings settings) {
        String role = settings.role();
        return new RequestRole(role == null || role.isBlank() ? null : role);
    }

    @Singleton
    Executor executor(Pool pool, LiveSchema schema) {
        return new JdbcExecutor(pool, schema);
    }

    /**
     * The schema, looked at once. What it lacks keeps the service from being ready, not from
     * starting.
     *
     * @throws StartFailure when the build left no list of what is needed
     */
    @Singleton
    LiveSchema schema(Pool pool) {
        byte[] expected = BuildResource.read("relations.json");
        LiveSchema schema = new LiveSchema(pool, new String(expected, StandardCharsets.UTF_8));
        try {
            schema.start();
        } catch (DatabaseUnusableException e) {
            throw new StartFailure(String.valueOf(e.getMessage()));
        }
        return schema;
    }

    @Singleton
    Sessions sessions(Executor executor) {
        return new JdbcSessions(executor);
    }
}
