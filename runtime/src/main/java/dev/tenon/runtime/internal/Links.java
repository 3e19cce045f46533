package dev.tenon.runtime.internal;

import dev.tenon.runtime.api.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The header {@code Link} of a page (RFC 8288): the same request for the rows after and before.
 *
 * @param path path of the request as sent
 * @param query its query string
 * @param page the window it asked for
 */
record Links(String path, QueryString query, Statement.Page page) {

    /** The value of the header; empty when the page has no neighbours. */
    String header(boolean more) {
        List<String> links = new ArrayList<>();
        // Beyond the largest offset there is nothing to point to.
        if (more && page.offset() <= Long.MAX_VALUE - page.limit()) {
            links.add(link(page.offset() + page.limit(), "next"));
        }
        if (page.offset() > 0) {
            links.add(link(Math.max(0, page.offset() - page.limit()), "prev"));
        }
        return String.join(", ", links);
    }

    /** The other parameters stay as they were sent: the front door let no quote or bracket by. */
    private String link(long offset, String relation) {
        StringJoiner target = new StringJoiner("&", "<" + path + "?", ">; rel=\"" + relation + '"');
        for (QueryString.Pair pair : query.pairs()) {
            if (!"offset".equals(pair.name()) && !"limit".equals(pair.name())) {
                target.add(pair.rawName() + "=" + pair.rawValue());
            }
        }
        target.add("limit=" + page.limit());
        target.add("offset=" + offset);
        return target.toString();
    }
}
