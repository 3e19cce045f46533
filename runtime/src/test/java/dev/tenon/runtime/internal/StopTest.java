package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import dev.tenon.runtime.internal.service.Service;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A stop in the middle of work: nobody who was let in is turned away. */
final class StopTest {

    private static final int CALLERS = 8;

    @Test
    void underLoadNoRequestFails() throws InterruptedException {
        Service service = RunningSample.start(Map.of("tenon.limits.quiet", "300ms"));
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        AtomicInteger served = new AtomicInteger();
        List<String> failures = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(Thread.startVirtualThread(() -> call(client, service, served, failures)));
        }
        while (served.get() < 200) {
            Thread.sleep(5);
        }
        service.close();
        service.close();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(failures).isEmpty();
        assertThat(served.get()).isGreaterThan(200);
    }

    /** Calls until nobody accepts a connection any more. */
    private static void call(
            HttpClient client, Service service, AtomicInteger served, List<String> failures) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + service.port() + "/pets?limit=1"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try {
            while (true) {
                HttpResponse<String> answer =
                        client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    record(failures, answer.body());
                }
                served.incrementAndGet();
            }
        } catch (ConnectException e) {
            // The door is closed: the expected end.
        } catch (IOException e) {
            record(failures, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void record(List<String> failures, String failure) {
        synchronized (failures) {
            failures.add(failure);
        }
    }

    @Test
    void anUploadUnderWayIsFinished() throws IOException, InterruptedException {
        Service service = RunningSample.start(Map.of("tenon.limits.quiet", "50ms"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(10_000);
            write(
                    socket,
                    "POST /pets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 12\r\n\r\n{\"name\"");
            Thread.sleep(200);
            Thread stopping = Thread.startVirtualThread(service::close);
            Thread.sleep(400);
            write(socket, ":\"a\"}");
            RawHttp.Answer answer = RawHttp.parse(socket.getInputStream().readAllBytes());
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(answer.header("Connection")).isEqualTo("close");
            stopping.join();
        }
        assertThat(RunningSample.sql("select count(*) from petstore.pet")).isEqualTo("1");
    }

    @Test
    void aRequestBeyondTheGraceIsCut() throws InterruptedException {
        Service service =
                RunningSample.start(
                        Map.of("tenon.limits.grace", "500ms", "tenon.limits.quiet", "10ms"));
        try (var lock = TestDatabase.admin();
                var statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table petstore.pet in access exclusive mode");
            AtomicReference<String> answer = new AtomicReference<>("");
            Thread caller =
                    Thread.startVirtualThread(() ->
                            answer.set(
                                    RawHttp.request(
                                                    service.port(),
                                                    "GET /pets HTTP/1.1",
                                                    List.of(),
                                                    "")
                                            .head()));
            Thread.sleep(300);
            long start = System.nanoTime();
            Thread stopping = Thread.startVirtualThread(service::close);
            caller.join();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(8));
            assertThat(answer.get()).doesNotContain("200");
            lock.rollback();
            stopping.join();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
