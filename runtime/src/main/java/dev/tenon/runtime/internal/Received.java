package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.BodyValues;
import dev.tenon.runtime.api.Operation;
import dev.tenon.runtime.api.Principal;
import dev.tenon.runtime.internal.front.Exchange;
import dev.tenon.runtime.internal.front.FrontRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed every check, and what was read of it.
 *
 * @param front the request as it came
 * @param principal who calls
 * @param opened its parameters
 * @param body its body; null when the operation takes none
 */
record Received(FrontRequest front, Principal principal, Opened opened, @Nullable BodyValues body) {

    Operation operation() {
        return opened.operation();
    }

    Exchange exchange() {
        return front.exchange();
    }
}
