package dev.tenon.runtime.internal.service;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, configured under {@code tenon.db} or by {@code TENON_DB_URL} and so on.
 *
 * @param url JDBC address; null when nobody set it
 * @param user login role
 * @param password its password; empty for none
 * @param role role requests switch to; null for the login role
 * @param poolSize most connections; null for four per core
 * @param poolWait how long a request waits for a connection
 * @param statementTimeout how long a statement may run
 * @param searchPath where SQL in the database looks up unqualified names; null for the default
 * @param txEnd how the transactions of requests end: {@code commit} or {@code rollback}, each with
 *     {@code -allow-override} when callers may say otherwise
 * @param allowUnsafeLogin whether a service that tells callers apart starts although row security
 *     does not bind its login role
 */
@ConfigurationProperties("tenon.db")
record DatabaseSettings(
        @Nullable String url,
        @Bindable(defaultValue = "postgres") String user,
        @Bindable(defaultValue = "") String password,
        @Nullable String role,
        @Nullable Integer poolSize,
        @Bindable(defaultValue = "2s") Duration poolWait,
        @Bindable(defaultValue = "10s") Duration statementTimeout,
        @Nullable String searchPath,
        @Bindable(defaultValue = "commit") String txEnd,
        @Bindable(defaultValue = "false") boolean allowUnsafeLogin) {}
