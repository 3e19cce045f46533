package dev.tenon.runtime.internal.front;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Puts a front door into the pipeline of every connection. */
@Singleton
final class FrontDoorInstaller implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final FrontDoorSettings settings;

    FrontDoorInstaller(FrontDoorSettings settings) {
        this.settings = settings;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Customizer(settings, null));
        return event.getBean();
    }

    /**
     * Installs the door once the pipeline stands.
     *
     * @param channel the connection; null for the server as a whole
     */
    private record Customizer(FrontDoorSettings settings, @Nullable Channel channel)
            implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
            return new Customizer(settings, connection);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null) {
                channel.pipeline()
                        .addBefore(
                                ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                                "tenon-front-door",
                                new FrontDoor(settings));
            }
        }
    }
}
