package dev.tenon.suite;

import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Cases 120 to 123: callers who take their time. */
final class SlowCases {

    /** How long after its time-out a connection may still be open. */
    private static final int GRACE_MILLIS = 4_000;

    private SlowCases() {}

    static List<Case> all() {
        return List.of(
                Case.blocker(
                        120,
                        "slow heads",
                        Input.of(
                                "500 connections",
                                attack ->
                                        drip(
                                                attack,
                                                500,
                                                "GET /items/1 HTTP/1.1\r\nHost: a\r\n",
                                                "X-A: b\r\n"))),
                Case.blocker(
                        121,
                        "slow bodies",
                        Input.of(
                                "500 connections",
                                attack ->
                                        drip(
                                                attack,
                                                500,
                                                "POST /items HTTP/1.1\r\n"
                                                        + "Host: a\r\n"
                                                        + "Content-Type: application/json\r\n"
                                                        + "Content-Length: 100000\r\n\r\n"
                                                        + "{\"name\":\"",
                                                "x"))),
                Case.blocker(122, "slow readers", Input.of("4 readers of 9 MB", SlowCases::reads)),
                Case.of(
                        123,
                        "5 000 idle connections",
                        Input.of("of six addresses", SlowCases::idles)));
    }

    /** Sends a start, and then a piece now and then, for ever; the service ends that. */
    private static void drip(Attack attack, int count, String start, String piece)
            throws Exception {
        List<Wire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                Wire wire = attack.connect();
                wires.add(wire);
                wire.send(start);
            }
            long end =
                    System.nanoTime() + (Sample.SLOW_SECONDS * 1_000L + GRACE_MILLIS) * 1_000_000;
            while (System.nanoTime() < end) {
                for (Wire wire : wires) {
                    wire.send(piece);
                }
                attack.promptly("/items/1");
                Thread.sleep(300);
            }
            int open = 0;
            for (Wire wire : wires) {
                open += wire.closesWithin(50) ? 0 : 1;
                attack.saw(wire);
                attack.check(
                        wire.raw().isEmpty() || wire.raw().startsWith("HTTP/1.1 408"), wire.raw());
            }
            attack.check(open == 0, open + " of " + count + " are still open");
        } finally {
            wires.forEach(Wire::close);
        }
    }

    /** Asks for 9 MB each and reads next to nothing of it. */
    private static void reads(Attack attack) throws Exception {
        attack.execute(
                "insert into suite.scalars (words) select repeat('x', 900000) from"
                        + " generate_series(1, 10)");
        attack.changes();
        String offset = attack.sql("select count(*) - 10 from suite.scalars");
        List<Wire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                Wire wire = attack.connectFrom("127.0.0.8");
                wires.add(wire);
                wire.send(
                        "GET /scalars?limit=100&offset=" + offset + " HTTP/1.1\r\nHost: a\r\n\r\n");
            }
            long end =
                    System.nanoTime() + (Sample.SLOW_SECONDS * 1_000L + GRACE_MILLIS) * 1_000_000;
            while (System.nanoTime() < end) {
                for (Wire wire : wires) {
                    wire.socket().setSoTimeout(5_000);
                    int read = wire.socket().getInputStream().readNBytes(10).length;
                    attack.check(read == 10, "read " + read);
                }
                attack.body("/items/1");
                Thread.sleep(200);
            }
            int open = 0;
            for (Wire wire : wires) {
                open += wire.closesWithin(2_000) ? 0 : 1;
                attack.check(wire.raw().length() < 9_000_000, "all of it was sent");
            }
            attack.check(open == 0, open + " of 4 are still open");
        } finally {
            wires.forEach(Wire::close);
            attack.execute("delete from suite.scalars where words like 'xxxx%'");
        }
    }

    /** Loopback has many addresses; each is a peer of its own, and may have 1000 connections. */
    private static void idles(Attack attack) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        int refused = 0;
        try {
            for (int peer = 2; peer < 8; peer++) {
                InetAddress from = InetAddress.getByName("127.0.0." + peer);
                int count = peer == 7 ? 1_050 : 790;
                for (int i = 0; i < count; i++) {
                    Socket socket =
                            new Socket(
                                    InetAddress.getLoopbackAddress(),
                                    attack.sample().port(),
                                    from,
                                    0);
                    socket.setSoTimeout(2_000);
                    sockets.add(socket);
                }
            }
            attack.promptly("/items/1");
            Thread.sleep(1_000);
            for (Socket socket : sockets) {
                refused += socket.getInputStream().available() > 0 ? 1 : 0;
            }
            attack.check(refused == 50, refused + " of the 50 above the cap were refused");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        Thread.sleep(500);
        attack.body("/items/1");
    }
}
