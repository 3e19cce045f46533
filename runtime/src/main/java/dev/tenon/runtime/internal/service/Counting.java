package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.limits.ManagementSettings;
import dev.tenon.runtime.metrics.Meters;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Makes the counters of the service. */
@Factory
final class Counting {

    /** Counters, if there is a port to ask for them. */
    @Singleton
    @Bean(preDestroy = "close")
    Meters meters(ManagementSettings settings) {
        return settings.port() == null ? Meters.NONE : Meters.open();
    }
}
