package dev.tenon.runtime.internal.front;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpUtil;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests as RFC 9112 spells them. Netty reads some that it does not: header lines that go
 * on in a next one (§5.2), request lines with other blanks than one space between their words (§3),
 * {@code http/1.1} (§2.3), and blanks around the size of a chunk (§7.1). What programs read in
 * different ways is how requests are smuggled.
 */
final class StrictDecoder extends HttpRequestDecoder {

    private static final int SPACE = ' ';
    private static final int TAB = '\t';
    private static final int RETURN = '\r';
    private static final byte LINE_FEED = '\n';

    /** What is being decoded, while it is. */
    private @Nullable ByteBuf arrived;

    /** Whether header lines are being read; whether one of them was continued. */
    private boolean inHead;

    private boolean folded;

    /** Where the second word of the request line begins. */
    private int second;

    /** Set once a body broke the grammar: where its end is, nobody knows. */
    private boolean broken;

    private final ChunkSizes sizes = new ChunkSizes();
    private final Consumer<HttpRequest> heads;

    /** A decoder that tells of every head it read. */
    StrictDecoder(HttpDecoderConfig config, Consumer<HttpRequest> heads) {
        super(config);
        this.heads = heads;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out)
            throws Exception {
        if (broken) {
            bytes.skipBytes(bytes.readableBytes());
            return;
        }
        if (sizes.isBroken(bytes)) {
            broken = true;
            bytes.skipBytes(bytes.readableBytes());
            out.add(brokenChunk());
            return;
        }
        arrived = bytes;
        if (inHead) {
            scan(bytes);
        }
        int known = out.size();
        super.decode(context, bytes, out);
        arrived = null;
        for (int i = known; i < out.size(); i++) {
            if (out.get(i) instanceof HttpRequest head) {
                end(head);
            } else if (out.get(i) instanceof HttpContent content) {
                sizes.passed(content.content().readableBytes());
            }
        }
    }

    private static HttpContent brokenChunk() {
        HttpContent chunk = new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
        chunk.setDecoderResult(
                DecoderResult.failure(new IllegalArgumentException("the size of a chunk")));
        return chunk;
    }

    private void end(HttpRequest head) {
        inHead = false;
        if (folded && head.decoderResult().isSuccess()) {
            head.setDecoderResult(
                    DecoderResult.failure(new IllegalArgumentException("a folded header line")));
        }
        if (head.decoderResult().isSuccess() && HttpUtil.isTransferEncodingChunked(head)) {
            sizes.begin();
        }
        heads.accept(head);
    }

    /** Called with the request line read, and the header lines that are there yet to be. */
    @Override
    protected HttpMessage createMessage(String[] line) throws Exception {
        inHead = true;
        folded = false;
        if (!line[2].startsWith("HTTP/")) {
            throw new IllegalArgumentException("not HTTP");
        }
        if (arrived != null) {
            scan(arrived);
        }
        return super.createMessage(line);
    }

    @Override
    protected String splitFirstWordInitialLine(byte[] line, int start, int length) {
        second = start + length + 1;
        if (start != 0 || second > line.length || line[start + length] != SPACE) {
            throw new IllegalArgumentException("blanks around the method");
        }
        return super.splitFirstWordInitialLine(line, start, length);
    }

    @Override
    protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
        if (start != second) {
            throw new IllegalArgumentException("blanks before the target");
        }
        second = start + length + 1;
        return super.splitSecondWordInitialLine(line, start, length);
    }

    @Override
    protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
        if (start != second || line[start - 1] != SPACE) {
            throw new IllegalArgumentException("blanks before the version");
        }
        return super.splitThirdWordInitialLine(line, start, length);
    }

    /** Looks at the beginning of each line that is there, up to the empty one. */
    private void scan(ByteBuf bytes) {
        int end = bytes.writerIndex();
        int line = bytes.readerIndex();
        while (line < end) {
            byte first = bytes.getByte(line);
            if (first == LINE_FEED || first == RETURN) {
                return;
            }
            folded |= first == SPACE || first == TAB;
            int next = bytes.indexOf(line, end, LINE_FEED);
            if (next < 0) {
                return;
            }
            line = next + 1;
        }
    }
}
