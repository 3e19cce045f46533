package dev.tenon.runtime.internal.front;

import dev.tenon.runtime.limits.ConnectionLimits;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Singleton;

/** Puts a front door into the pipeline of every connection, and what watches over it. */
@Singleton
final class FrontDoorInstaller implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final FrontDoorSettings settings;
    private final ConnectionLimits limits;
    private final Connections connections;

    FrontDoorInstaller(
            FrontDoorSettings settings, ConnectionLimits limits, Connections connections) {
        this.settings = settings;
        this.limits = limits;
        this.connections = connections;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Listener());
        return event.getBean();
    }

    /** Stands for the server as a whole, and meets each connection. */
    private final class Listener implements NettyServerCustomizer {

        /** The pipeline is empty yet: what is put there now comes before TLS. */
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            if (role != ChannelRole.CONNECTION) {
                return this;
            }
            if (!connections.admit(channel)) {
                channel.pipeline().addFirst(new TurnedAway());
                return new NettyServerCustomizer() {};
            }
            Wire wire = new Wire(limits);
            channel.pipeline().addFirst("tenon-wire", wire);
            return new Connection(channel, wire);
        }
    }

    /** Installs the door once the pipeline stands. */
    private final class Connection implements NettyServerCustomizer {

        private final Channel channel;
        private final Wire wire;

        Connection(Channel channel, Wire wire) {
            this.channel = channel;
            this.wire = wire;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel stream, ChannelRole role) {
            return this;
        }

        @Override
        public void onStreamPipelineBuilt() {
            String last = ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND;
            ChannelPipeline pipeline = channel.pipeline();
            String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
            pipeline.replace(codec, codec, new StrictCodec(settings.limits()));
            pipeline.addBefore(last, "tenon-pace", new Pace(limits, wire));
            pipeline.addBefore(last, "tenon-front-door", new FrontDoor(settings));
            settings.peers().meet(channel);
        }
    }
}
