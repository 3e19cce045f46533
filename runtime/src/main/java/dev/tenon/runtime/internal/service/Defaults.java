package dev.tenon.runtime.internal.service;

import io.micronaut.context.env.PropertySource;
import java.util.Map;

/** Settings of Micronaut a Tenon service starts with; any other source of settings wins. */
final class Defaults {

    /** Below files, environment and system properties. */
    private static final int LOWEST = Integer.MIN_VALUE / 2;

    private Defaults() {}

    static PropertySource source() {
        return PropertySource.of(
                "tenon-defaults",
                Map.ofEntries(
                        Map.entry("micronaut.server.port", "${tenon.port:8080}"),
                        Map.entry("micronaut.server.host", "${tenon.host:0.0.0.0}"),
                        Map.entry(
                                "micronaut.server.max-request-size",
                                "${tenon.limits.body:1048576}"),
                        Map.entry(
                                "micronaut.server.netty.max-initial-line-length",
                                "${tenon.limits.line:16384}"),
                        Map.entry(
                                "micronaut.server.netty.max-header-size",
                                "${tenon.limits.headers:8192}"),
                        // The front door has time-outs and a view of origins of its own.
                        Map.entry("micronaut.server.cors.localhost-pass-through", "true"),
                        Map.entry("micronaut.server.idle-timeout", "-1s"),
                        Map.entry("micronaut.server.netty.request-decompression-enabled", "false"),
                        // The front door says it, and puts it together once a second.
                        Map.entry("micronaut.server.date-header", "false"),
                        // It costs up to two thirds of the requests: a proxy's to do.
                        Map.entry("micronaut.server.netty.compression-threshold", "-1"),
                        Map.entry("micronaut.server.semicolon-is-normal-char", "true"),
                        Map.entry("micronaut.application.name", "tenon")),
                LOWEST);
    }
}
