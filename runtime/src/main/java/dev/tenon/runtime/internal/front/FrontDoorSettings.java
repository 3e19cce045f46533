package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.internal.throttle.Throttling;
import dev.tenon.runtime.limits.HttpLimits;
import jakarta.inject.Singleton;

/**
 * What the front doors of all connections share.
 *
 * @param limits bounds of requests
 * @param bodies memory of the bodies of all connections
 * @param proxies tells whom requests come from
 * @param peers tells by which certificates they come
 * @param headers marks answers
 * @param stopping whether the service is about to stop
 * @param authenticating tells who calls
 * @param throttling keeps addresses to their rate
 * @param log counts finished exchanges, and logs them
 */
@Singleton
record FrontDoorSettings(
        HttpLimits limits,
        Bodies bodies,
        Proxies proxies,
        Peers peers,
        AnswerHeaders headers,
        Stopping stopping,
        Authenticating authenticating,
        Throttling throttling,
        ExchangeLog log) {}
