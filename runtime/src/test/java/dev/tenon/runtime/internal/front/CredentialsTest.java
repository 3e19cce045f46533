package dev.tenon.runtime.internal.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.ProblemException;
import dev.tenon.runtime.api.Source;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A request shows who calls in one way, whichever two there could be. */
final class CredentialsTest {

    private static final Auth AUTH =
            new Auth(
                    Source.claim("role"),
                    Set.of("user"),
                    null,
                    Set.of(),
                    List.of(Source.claim("groups")),
                    List.of(
                            Auth.Scheme.of("bearer", Auth.Mechanism.BEARER),
                            new Auth.Scheme("basic", Auth.Mechanism.BASIC, null, "a.b", null),
                            new Auth.Scheme("cookie", Auth.Mechanism.COOKIE, "sid", null, null),
                            Auth.Scheme.of("certificate", Auth.Mechanism.CERTIFICATE)));

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Auth.Mechanism one : Auth.Mechanism.values()) {
            for (Auth.Mechanism other : Auth.Mechanism.values()) {
                if (one.compareTo(other) < 0) {
                    pairs.add(Arguments.of(one, other));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void twoMechanismsAreRefused(Auth.Mechanism one, Auth.Mechanism other) {
        boolean isHeader = one == Auth.Mechanism.BEARER && other == Auth.Mechanism.BASIC;
        assertThatThrownBy(() -> of(List.of(one, other)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(isHeader ? 400 : 401));
    }

    @ParameterizedTest
    @EnumSource(Auth.Mechanism.class)
    void oneIsTaken(Auth.Mechanism mechanism) {
        Credentials shown = of(List.of(mechanism));
        assertThat(shown).isNotNull();
        assertThat(shown.scheme().mechanism()).isEqualTo(mechanism);
        assertThat(shown.text()).isEqualTo("x");
        assertThat(shown.toString()).doesNotContain("x]").contains(shown.scheme().name());
    }

    private static @Nullable Credentials of(List<Auth.Mechanism> mechanisms) {
        HttpHeaders headers = new DefaultHttpHeaders();
        String peer = null;
        for (Auth.Mechanism mechanism : mechanisms) {
            switch (mechanism) {
                case BEARER -> headers.add("Authorization", "Bearer x");
                case BASIC -> headers.add("Authorization", "Basic x");
                case COOKIE -> headers.add("Cookie", "sid=x");
                case CERTIFICATE -> peer = "x";
            }
        }
        return Credentials.of(AUTH, headers, peer);
    }
}
