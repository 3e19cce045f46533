package dev.tenon.runtime.metrics;

import java.util.List;

/**
 * How statuses are called in metrics: those a service sends by its code, and any other, which SQL
 * may have chosen, by its class: {@code 4xx}. So an operation has a fixed number of series at most.
 */
final class StatusLabels {

    private static final List<Integer> CODES =
            List.of(
                    200, 201, 202, 204, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 406,
                    408, 409, 410, 412, 413, 414, 415, 422, 428, 429, 431, 499, 500, 501, 502, 503,
                    504);
    private static final int CLASSES = 6;

    /** Status → its place, for every status that fits. */
    private static final byte[] PLACES = places();

    private StatusLabels() {}

    /** How many labels there are. */
    static int count() {
        return CODES.size() + CLASSES;
    }

    /** The place of a status among the labels, from 0. */
    static int place(int status) {
        return status >= 0 && status < PLACES.length ? PLACES[status] : CODES.size();
    }

    /** The label at a place. */
    static String label(int place) {
        return place < CODES.size() ? CODES.get(place).toString() : place - CODES.size() + "xx";
    }

    private static byte[] places() {
        byte[] places = new byte[100 * CLASSES];
        for (int status = 0; status < places.length; status++) {
            int code = CODES.indexOf(status);
            places[status] = (byte) (code >= 0 ? code : CODES.size() + status / 100);
        }
        return places;
    }
}
