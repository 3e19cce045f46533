package dev.tenon.suite;

import static dev.tenon.suite.Call.get;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Cases 125, 132 and 133: very many requests, at once or one after the other. */
final class FloodCases {

    private FloodCases() {}

    static List<Case> all() {
        return List.of(
                Case.blocker(
                        125,
                        "more requests at once than the limit",
                        Input.of("300 on two connections", FloodCases::crowd)),
                Case.of(
                        132,
                        "10 000 query shapes",
                        Input.of("all are answered", FloodCases::shapes)),
                Case.of(
                        133,
                        "100 000 malformed requests",
                        Input.of("all are refused, in few words", FloodCases::malformed)));
    }

    /** 300 at once, of which 100 may use or await the two connections. */
    private static void crowd(Attack attack) throws Exception {
        attack.crowds();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger other = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String path = i < Sample.POOL ? "/slow" : "/items/1";
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try (Wire wire = attack.connect()) {
                                    List<Answer> answers = wire.exchange(get(path).bytes());
                                    Answer answer =
                                            answers.isEmpty() ? Answer.NONE : answers.getFirst();
                                    boolean told = !answer.header("Retry-After").isEmpty();
                                    if (answer.status() == 200 || answer.status() == 504) {
                                        done.incrementAndGet();
                                    } else if (answer.status() == 503 && told) {
                                        refused.incrementAndGet();
                                    } else {
                                        other.incrementAndGet();
                                    }
                                } catch (Exception e) {
                                    other.incrementAndGet();
                                }
                            }));
            if (i == Sample.POOL) {
                Thread.sleep(100);
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        String seen = done + " done, " + refused + " refused, " + other + " other";
        attack.check(other.get() == 0, seen);
        attack.check(done.get() >= Sample.REQUESTS / 2 && refused.get() > 0, seen);
        attack.body("/items/1");
    }

    /** Any of eight filters, and sort keys in any order and direction. */
    private static void shapes(Attack attack) throws Exception {
        List<String> filters =
                List.of(
                        "name=a",
                        "kind=red",
                        "price=1",
                        "count=1",
                        "id=1",
                        "owner=00000000-0000-4000-8000-000000000001",
                        "made=2026-01-01",
                        "sold=true");
        List<String> sorts =
                List.of(
                        "name,price",
                        "-name,price",
                        "name,-price",
                        "-name,-price",
                        "count,made",
                        "-count,made",
                        "count,-made",
                        "price,count,name",
                        "-price,count,-name",
                        "made,name,count",
                        "made",
                        "-made",
                        "name",
                        "-name",
                        "price",
                        "-price",
                        "count",
                        "-count",
                        "name,count",
                        "-name,count",
                        "name,-count",
                        "price,made",
                        "-price,made",
                        "price,-made",
                        "made,price",
                        "-made,price",
                        "made,-price",
                        "count,name",
                        "-count,name",
                        "count,-name",
                        "price,name",
                        "-price,name",
                        "price,-name",
                        "made,count",
                        "-made,count",
                        "made,-count",
                        "name,made",
                        "-name,made",
                        "name,-made",
                        "count,price");
        List<String> targets = new ArrayList<>();
        for (String sort : sorts) {
            for (int bits = 0; bits < 256; bits++) {
                StringBuilder target = new StringBuilder("/items?sort=" + sort);
                for (int i = 0; i < filters.size(); i++) {
                    target.append((bits >> i & 1) == 1 ? "&" + filters.get(i) : "");
                }
                targets.add("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n");
            }
        }
        attack.same("shapes", true, targets.size() > 10_000);
        // Few at a time: it is not the wait for a connection that is tried here.
        pipelined(attack, targets, 200, 5);
    }

    private static void malformed(Attack attack) throws Exception {
        long size = attack.sample().logSize();
        String json = "Host: a\r\nContent-Type: application/json\r\n";
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < 32_000; i++) {
            requests.add("GET /items?limit=x" + i + " HTTP/1.1\r\nHost: a\r\n\r\n");
            requests.add(
                    "POST /items HTTP/1.1\r\n"
                            + json
                            + "Content-Length: 12\r\n\r\n{\"na"
                            + (10_000_000 + i));
            requests.add(
                    "POST /items HTTP/1.1\r\n"
                            + json
                            + "Content-Length: 15\r\n\r\n{\"m"
                            + (100_000_000 + i)
                            + "\":1}".substring(0, 3));
        }
        pipelined(attack, requests, 400, 20);
        for (int i = 0; i < 4_000; i++) {
            try (Wire wire = attack.connectFrom("127.0.0.9")) {
                wire.send("G(T /" + i + " HTTP/1.1\r\nHost: a\r\n\r\n");
                int status = wire.read(1).getFirst().status();
                // 503 once this caller has too many connections
                attack.check(status == 400 || status == 503, wire.raw());
            }
        }
        Thread.sleep(500);
        long logged = attack.sample().logSize() - size;
        attack.check(logged < 100_000L * 400, "logged " + logged + " bytes");
    }

    /** Sends requests on two connections, some at a time, and expects the same of each. */
    private static void pipelined(
            Attack attack, List<String> requests, int status, int atATime) throws Exception {
        AtomicInteger wrong = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 2; t++) {
            List<String> half =
                    requests.subList(t * requests.size() / 2, (t + 1) * requests.size() / 2);
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try (Wire wire = attack.connect()) {
                                    for (int i = 0; i < half.size(); i += atATime) {
                                        List<String> some =
                                                half.subList(i, Math.min(i + atATime, half.size()));
                                        wire.forget();
                                        wire.send(String.join("", some));
                                        List<Answer> answers = wire.read(some.size());
                                        long right =
                                                answers.stream()
                                                        .filter(answer -> answer.status() == status)
                                                        .count();
                                        wrong.addAndGet(some.size() - (int) right);
                                    }
                                } catch (Exception e) {
                                    wrong.addAndGet(half.size());
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        attack.check(
                wrong.get() == 0, wrong + " of " + requests.size() + " answers were not " + status);
    }
}
