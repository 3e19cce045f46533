package dev.tenon.suite;

import static dev.tenon.suite.Call.get;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Case 127: an operation that an address may call five times a minute. */
final class RateCases {

    private static final int RATE = 5;
    private static final String PATH = "/bounded";

    private RateCases() {}

    static Case spoofed() {
        Stream<Input> inputs =
                Stream.of(
                                header("X-Forwarded-For: 203.0.113.9"),
                                header("x-forwarded-FOR: 203.0.113.10"),
                                header("X-Forwarded-For: 203.0.113.9:4711"),
                                header("X-Forwarded-For: ::ffff:203.0.113.9"),
                                header("X-Forwarded-For: [2001:db8::1]:80, 203.0.113.9"),
                                header("Forwarded: for=203.0.113.9"),
                                header("Forwarded: for=\"[2001:DB8::1]:4711\";proto=https"),
                                header("X-Real-IP: 203.0.113.9"),
                                header("True-Client-IP: 203.0.113.9"),
                                header("X-Forwarded-Host: other"),
                                header("Via: 1.1 other"),
                                header("X-Request-Id: another"),
                                header(Keys.bearer("suite_user", Keys.NORTH)),
                                List.of(PATH + "?limit=1"),
                                List.of("/%62ounded"),
                                List.of("//bounded"),
                                List.of("/Bounded"),
                                List.of(PATH + "/"),
                                List.of(PATH + "/."))
                        .map(RateCases::input);
        Input other =
                Input.of(
                        "somebody else",
                        attack -> {
                            spend(attack);
                            try (Wire wire = attack.connectFrom("127.0.0.2")) {
                                List<Answer> answers = wire.exchange(get(PATH).bytes());
                                attack.saw(wire);
                                attack.check(
                                        answers.getFirst().status() == 200,
                                        answers.getFirst().brief());
                            }
                        });
        return Case.of(
                127,
                "a rate key that is spoofed",
                Stream.concat(inputs, Stream.of(other)).toArray(Input[]::new));
    }

    private static List<String> header(String line) {
        return List.of(PATH, line);
    }

    /** Whatever is sent comes from the same address, so it is no answer of the operation. */
    private static Input input(List<String> request) {
        String[] headers = request.subList(1, request.size()).toArray(String[]::new);
        return Input.of(
                request.getLast().split(" ey")[0],
                attack -> {
                    spend(attack);
                    attack.send(get(request.getFirst(), headers).is(429, 404, 400));
                });
    }

    private static void spend(Attack attack) throws IOException, FailedException {
        int served = 0;
        Answer answer = attack.send(get(PATH).is(200, 429));
        while (answer.status() == 200 && served <= RATE) {
            served++;
            answer = attack.send(get(PATH).is(200, 429));
        }
        attack.check(answer.status() == 429, served + " calls were served");
        attack.check(!answer.header("Retry-After").isEmpty(), answer.brief());
    }
}
