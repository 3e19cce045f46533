package dev.tenon.suite;

import java.io.IOException;

/** Lets the service reach the size it has when it is used, so that what attacks add can be seen. */
final class WarmUp {

    private static final int ROUNDS = 1_500;

    private WarmUp() {}

    static void run(Sample sample) throws IOException {
        Call[] calls = {
            Call.get("/items?limit=100&sort=-price,name&kind=red"),
            Call.get("/items/1"),
            Call.get("/nowhere"),
            Call.get("/items?limit=x"),
            Call.post("/items", "{\"name\":\"\",\"colour\":1}"),
            Call.post("/items", "{\"name\":"),
            Call.post("/scalars", "{\"small\":1.5,\"doc\":{\"a\":[1,2,{\"b\":null}]}}"),
            Call.get("/sessions"),
            Call.raw("GET / HTTP/9.9\r\n\r\n"),
        };
        for (int i = 0; i < ROUNDS; i++) {
            try (Wire wire = new Wire(sample.port())) {
                wire.exchange(calls[i % calls.length].bytes());
            }
        }
    }
}
