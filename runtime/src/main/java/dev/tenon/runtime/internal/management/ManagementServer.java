package dev.tenon.runtime.internal.management;

import dev.tenon.runtime.limits.ManagementSettings;
import dev.tenon.runtime.limits.SettingException;
import dev.tenon.runtime.metrics.Meters;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port of operators, with one thread of its own: it answers when all others are busy, and
 * whoever troubles it troubles nobody else. Off unless a port is set.
 */
@Singleton
public final class ManagementServer {

    private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);

    /** Most connections at a time; one more is closed. */
    private static final int MOST = 16;

    private static final int LONGEST_LINE = 1024;
    private static final int LONGEST_HEAD = 8192;

    private final ManagementSettings settings;
    private final Meters meters;
    private final Health health;
    private @Nullable EventLoopGroup thread;
    private @Nullable Channel listener;

    ManagementServer(ManagementSettings settings, Meters meters, Health health) {
        this.settings = settings;
        this.meters = meters;
        this.health = health;
    }

    /**
     * Opens the port, if one is set.
     *
     * @throws SettingException when it cannot be opened
     */
    public void start() {
        Integer port = settings.port();
        if (port == null) {
            return;
        }
        if (meters.equals(Meters.NONE)) {
            LOG.warn(
                    "there are no metrics at TENON_MANAGEMENT_PORT: the service was built without"
                            + " io.micrometer:micrometer-registry-prometheus");
        }
        InetSocketAddress address = new InetSocketAddress(settings.host(), Math.max(port, 0));
        thread =
                new MultiThreadIoEventLoopGroup(
                        1,
                        new DefaultThreadFactory("tenon-management", true),
                        NioIoHandler.newFactory());
        ChannelFuture bound =
                new ServerBootstrap()
                        .group(thread)
                        .channel(NioServerSocketChannel.class)
                        .childHandler(new Connections())
                        .bind(address)
                        .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new SettingException(
                    "port %d of %s cannot be opened: stop what uses it, or set"
                                    .formatted(port, settings.host())
                            + " TENON_MANAGEMENT_PORT and TENON_MANAGEMENT_HOST");
        }
        listener = bound.channel();
        LOG.info(
                "operators may ask at {}:{}: /metrics, /health/live, /health/ready",
                settings.host(),
                port());
    }

    /** The port it listens on; -1 when it does not listen. */
    public int port() {
        return listener != null && listener.localAddress() instanceof InetSocketAddress address
                ? address.getPort()
                : -1;
    }

    @PreDestroy
    void close() {
        if (thread != null) {
            var _ = thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        }
    }

    /** Meets each connection. All of them have the same thread. */
    private final class Connections extends ChannelInitializer<Channel> {

        private int open;

        @Override
        protected void initChannel(Channel channel) {
            open++;
            channel.closeFuture().addListener(_ -> open--);
            if (open > MOST) {
                var _ = channel.close();
                return;
            }
            HttpDecoderConfig limits =
                    new HttpDecoderConfig()
                            .setMaxInitialLineLength(LONGEST_LINE)
                            .setMaxHeaderSize(LONGEST_HEAD);
            channel.pipeline()
                    .addLast(new HttpServerCodec(limits))
                    .addLast(new ManagementConnection(meters, health));
        }
    }
}
