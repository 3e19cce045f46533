package dev.tenon.runtime.internal.front;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one proxy says of whom it heard from.
 *
 * @param address its address; null when the proxy does not tell, or nothing that can be read
 * @param secure whether it came over TLS, as far as the proxy says so
 */
record Hop(@Nullable InetAddress address, boolean secure) {

    private static final Hop UNTOLD = new Hop(null, false);

    /**
     * The hops that header fields name, the nearest one last. Where {@code Forwarded} and {@code
     * X-Forwarded-For} are there both, only what both say is told: a proxy that knows one of them
     * passes on what its caller wrote into the other.
     */
    static List<Hop> all(HttpHeaders headers) {
        List<Hop> standard = standard(headers.getAll("Forwarded"));
        List<Hop> usual =
                usual(headers.getAll("X-Forwarded-For"), headers.getAll("X-Forwarded-Proto"));
        if (standard.isEmpty() || usual.isEmpty()) {
            return standard.isEmpty() ? usual : standard;
        }
        int size = Math.min(standard.size(), usual.size());
        List<Hop> agreed = new ArrayList<>(size);
        for (int i = size; i > 0; i--) {
            agreed.add(standard.get(standard.size() - i).and(usual.get(usual.size() - i)));
        }
        return agreed;
    }

    private Hop and(Hop other) {
        boolean isSame = Objects.equals(address, other.address);
        return new Hop(isSame ? address : null, secure && other.secure);
    }

    /** A field that is not of the grammar is one hop that tells nothing. */
    private static List<Hop> standard(List<String> fields) {
        List<Hop> hops = new ArrayList<>();
        for (String field : fields) {
            ForwardedReader.read(field)
                    .ifPresentOrElse(
                            elements -> elements.forEach(pairs -> hops.add(standard(pairs))),
                            () -> hops.add(UNTOLD));
        }
        return hops;
    }

    private static Hop standard(Map<String, String> pairs) {
        return new Hop(
                NodeName.address(pairs.getOrDefault("for", "")),
                pairs.getOrDefault("proto", "").equalsIgnoreCase("https"));
    }

    /** It is not said which protocol is whose: so TLS is what all of them are. */
    private static List<Hop> usual(List<String> addresses, List<String> protocols) {
        List<String> told = items(protocols);
        boolean secure = !told.isEmpty() && told.stream().allMatch("https"::equalsIgnoreCase);
        List<Hop> hops = new ArrayList<>();
        for (String address : items(addresses)) {
            hops.add(new Hop(NodeName.loose(address), secure));
        }
        return hops.isEmpty() && !told.isEmpty() ? List.of(new Hop(null, secure)) : hops;
    }

    private static List<String> items(List<String> fields) {
        List<String> items = new ArrayList<>();
        for (String field : fields) {
            for (String item : field.split(",", -1)) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
        }
        return items;
    }
}
