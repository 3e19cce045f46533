package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Sessions;
import dev.tenon.runtime.internal.RequestRole;
import dev.tenon.runtime.internal.TransactionEnd;
import dev.tenon.runtime.metrics.Meters;
import dev.tenon.runtime.session.DatabaseUnusableException;
import dev.tenon.runtime.session.Executor;
import dev.tenon.runtime.session.JdbcExecutor;
import dev.tenon.runtime.session.JdbcSessions;
import dev.tenon.runtime.session.LiveSchema;
import dev.tenon.runtime.session.Pool;
import dev.tenon.runtime.session.PoolSettings;
import dev.tenon.runtime.session.RoleDefaults;
import dev.tenon.runtime.session.SelfTest;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    Pool pool(DatabaseSettings settings, RequestRole role, @Nullable Auth auth) {
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
                test(pool, settings, role, auth);
            } catch (RuntimeException e) {
                pool.close();
                throw e;
            }
            return pool;
        } catch (IllegalArgumentException | DatabaseUnusableException e) {
            throw new StartFailure(String.valueOf(e.getMessage()));
        }
    }

    private static void test(
            Pool pool, DatabaseSettings settings, RequestRole role, @Nullable Auth auth) {
        SelfTest test = new SelfTest(pool, roles(role, auth));
        if (auth == null || settings.allowUnsafeLogin()) {
            test.run();
        } else {
            test.runStrictly(relations());
        }
    }

    /** The roles requests run as; empty when they do not switch. */
    private static Set<String> roles(RequestRole role, @Nullable Auth auth) {
        Set<String> roles = new TreeSet<>();
        String only = auth == null ? role.name() : auth.anonymous();
        if (only != null) {
            roles.add(only);
        }
        if (auth != null) {
            roles.addAll(auth.roles());
        }
        return roles;
    }

    /**
     * How the transactions of requests end.
     *
     * @throws dev.tenon.runtime.limits.SettingException for a setting that says no such thing
     */
    @Singleton
    TransactionEnd end(DatabaseSettings settings) {
        return TransactionEnd.of(settings.txEnd());
    }

    /** What the build says the service needs of its database. */
    private static String relations() {
        return new String(BuildResource.read("relations.json"), StandardCharsets.UTF_8);
    }

    private static PoolSettings settings(String url, DatabaseSettings settings) {
        PoolSettings defaults = PoolSettings.of(url, settings.user(), settings.password());
        Integer size = settings.poolSize();
        String path = settings.searchPath();
        PoolSettings sized = size == null ? defaults : defaults.withSize(size);
        return (path == null ? sized : sized.withSearchPath(path))
                .withMaxWait(settings.poolWait())
                .withStatementTimeout(settings.statementTimeout());
    }

    /** The role of requests. */
    @Singleton
    RequestRole role(DatabaseSettings settings) {
        String role = settings.role();
        return new RequestRole(role == null || role.isBlank() ? null : role);
    }

    /** What the roles of requests bring along. */
    @Singleton
    RoleDefaults roleDefaults(Pool pool, RequestRole role, @Nullable Auth auth) {
        try {
            return RoleDefaults.read(pool, roles(role, auth));
        } catch (DatabaseUnusableException e) {
            throw new StartFailure(String.valueOf(e.getMessage()));
        }
    }

    @Singleton
    Executor executor(Pool pool, LiveSchema schema, Meters meters, RoleDefaults roles) {
        JdbcExecutor executor = new JdbcExecutor(pool, schema, roles);
        meters.cache("shapes", executor::shapes);
        return executor;
    }

    /**
     * The schema, looked at once. What it lacks keeps the service from being ready, not from
     * starting.
     *
     * @throws StartFailure when the build left no list of what is needed
     */
    @Singleton
    LiveSchema schema(Pool pool) {
        LiveSchema schema = new LiveSchema(pool, relations());
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
