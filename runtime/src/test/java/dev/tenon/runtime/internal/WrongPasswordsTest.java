package dev.tenon.runtime.internal;

import static dev.tenon.runtime.internal.LoginSample.basic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.internal.service.Service;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords is soon told to wait; whoever knows one is not. */
final class WrongPasswordsTest {

    private static final int MOST = 10;

    private static Service service;

    @BeforeAll
    static void start() {
        service = LoginSample.start(Map.of("tenon.login.cache", "0s"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void guessesAtOneNameAreCounted() {
        String here = "X-Forwarded-For: 203.0.113.1";
        for (int i = 0; i < MOST; i++) {
            assertThat(read(here, "bob", "guess " + i).status()).isEqualTo(401);
        }
        RawHttp.Answer refused = read(here, "bob", "b");
        BadRequestsTest.assertProblem(429, refused);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(50, 64);
        assertThat(session(here, "bob", "b").status()).isEqualTo(429);
        // Not of somebody else there, and not of the owner elsewhere.
        assertThat(read(here, "ada", "pass:wörd").status()).isEqualTo(200);
        assertThat(read("X-Forwarded-For: 203.0.113.2", "bob", "b").status()).isEqualTo(404);
    }

    @Test
    void guessesAtManyNamesAreCounted() {
        String here = "X-Forwarded-For: 203.0.113.3";
        for (int i = 0; i < MOST * 10; i++) {
            assertThat(read(here, "name" + i, "guess").status()).isEqualTo(401);
        }
        assertThat(read(here, "ada", "pass:wörd").status()).isEqualTo(429);
    }

    @Test
    void whatIsRightIsNotCounted() {
        String here = "X-Forwarded-For: 203.0.113.4";
        for (int i = 0; i < MOST * 3; i++) {
            assertThat(read(here, "bob", "b").status()).isEqualTo(404);
        }
    }

    /** Not even when very many of one caller are checked at once, or very many times. */
    @Test
    void manyAtOnceThatAreRightAreNotCounted() {
        String here = "X-Forwarded-For: 203.0.113.6";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> reads =
                    IntStream.range(0, MOST * 4)
                            .mapToObj(_ ->
                                    CompletableFuture.supplyAsync(
                                            () -> read(here, "bob", "b").status(), threads))
                            .toList();
            assertThat(reads.stream().map(CompletableFuture::join)).containsOnly(404);
        }
    }

    /** Guesses under way together are no more than one after the other. */
    @Test
    void guessesAtOnceAreCounted() {
        String here = "X-Forwarded-For: 203.0.113.7";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> reads =
                    IntStream.range(0, MOST * 4)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () -> read(here, "bob", "guess " + i).status(),
                                            threads))
                            .toList();
            List<Integer> statuses = reads.stream().map(CompletableFuture::join).toList();
            assertThat(statuses).isSubsetOf(401, 429, 503);
            assertThat(Collections.frequency(statuses, 401)).isEqualTo(MOST);
        }
    }

    @Test
    void secretsOfClientsAreCounted() {
        String here = "X-Forwarded-For: 203.0.113.5";
        for (int i = 0; i < MOST; i++) {
            assertThat(token(here, "guess " + i).status()).isEqualTo(401);
        }
        RawHttp.Answer refused = token(here, "guess");
        BadRequestsTest.assertProblem(429, refused);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(50, 64);
    }

    private static RawHttp.Answer read(String from, String name, String password) {
        return LoginSample.send(service, "GET /notes/1", "", basic(name, password), from);
    }

    private static RawHttp.Answer session(String from, String name, String password) {
        return LoginSample.send(
                service,
                "POST /session",
                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password),
                "Content-Type: application/json",
                from);
    }

    private static RawHttp.Answer token(String from, String secret) {
        return LoginSample.send(
                service,
                "POST /oauth/token",
                "grant_type=client_credentials",
                "Content-Type: application/x-www-form-urlencoded",
                basic("reports", secret),
                from);
    }
}
