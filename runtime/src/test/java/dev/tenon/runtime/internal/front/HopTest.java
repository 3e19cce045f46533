package dev.tenon.runtime.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What proxies say of callers, and what callers make proxies say. */
final class HopTest {

    private static final Hop UNTOLD = new Hop(null, false);
    private static final InetAddress CALLER = InetAddress.ofLiteral("203.0.113.9");

    /** The last hop; {@code -} for an address that is not told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for=203.0.113.9 | 203.0.113.9 | false",
                "for=203.0.113.9;proto=https | 203.0.113.9 | true",
                "proto=HTTPS;by=_x;FOR=203.0.113.9;host=a.example | 203.0.113.9 | true",
                "for=203.0.113.9; proto=https ;by=_x | 203.0.113.9 | true",
                ";for=203.0.113.9;;proto=https; | 203.0.113.9 | true",
                ",, for=6.6.6.6 ,, for=203.0.113.9,,\t| 203.0.113.9 | false",
                "for=\"203.0.113.9\";proto=\"https\" | 203.0.113.9 | true",
                "for=\"203.0.113.9:4711\" | 203.0.113.9 | false",
                "for=\"203.0.113.9:_obscure\" | 203.0.113.9 | false",
                "for=\"[2001:db8::1]\" | 2001:db8:0:0:0:0:0:1 | false",
                "for=\"[2001:db8::1]:4711\" | 2001:db8:0:0:0:0:0:1 | false",
                "for=\"[::ffff:203.0.113.9]\" | 203.0.113.9 | false",
                // A character may be escaped that needs none.
                "for=\"203\\.0.113.9\";proto=\"h\\ttps\" | 203.0.113.9 | true",
                // Commas, semicolons and quotes inside of quotes part nothing.
                "by=\"x, for=6.6.6.6\";for=203.0.113.9 | 203.0.113.9 | false",
                "for=203.0.113.9;by=\"x;proto=https\" | 203.0.113.9 | false",
                "for=203.0.113.9;by=\"x\\\";proto=https;y=\\\"\" | 203.0.113.9 | false",
                "for=203.0.113.9;by=\"x\\\\\";proto=https | 203.0.113.9 | true",
                "for=6.6.6.6;by=\"\\\", for=7.7.7.7\", for=203.0.113.9 | 203.0.113.9 | false",
                // Told, and no address.
                "for=unknown | - | false",
                "for=_hidden;proto=https | - | true",
                "proto=https | - | true",
                "for=\"\" | - | false",
                "for=localhost | - | false",
                "for=203.0.113 | - | false",
                "for=203.0.113.256 | - | false",
                "for=203.0.113.09 | - | false",
                "for=3405803785 | - | false",
                "for=0xcb007109 | - | false",
                "for=\"2001:db8::1\" | - | false",
                "for=\"[2001:db8::1\" | - | false",
                "for=\"[2001:db8::1]6.6.6.6\" | - | false",
                "for=\"[2001:db8::1]:\" | - | false",
                "for=\"[fe80::1%lo]\" | - | false",
                "for=\"203.0.113.9:4711:1\" | - | false",
                "for=\"203.0.113.9:123456\" | - | false",
                "for=\"203.0.113.9,\" | - | false",
                "for=\" 203.0.113.9\" | - | false"
            })
    void elementsAreRead(String field, String address, boolean secure) {
        Hop last = Hop.all(forwarded(field)).getLast();
        assertThat(last.secure()).isEqualTo(secure);
        assertThat(last.address() == null ? "-" : last.address().getHostAddress())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for",
                "for=",
                "=203.0.113.9",
                "for =203.0.113.9",
                "for= 203.0.113.9",
                "for=203.0.113.9 proto=https",
                "for=203.0.113.9:4711",
                "for=[2001:db8::1]",
                "for='203.0.113.9'@",
                "for=\"203.0.113.9",
                "for=\"203.0.113.9\\",
                "for=\"203.0.113.9\\\"",
                "for=203.0.113.9\"",
                "for=\"203.0.113.9\"x",
                "for=\"203\".0.113.9",
                "for=\"a\"\"b\"",
                "for=203.0.113.9;for=6.6.6.6",
                "for=6.6.6.6;For=203.0.113.9",
                "for=203.0.113.9;proto=http;proto=https",
                "for=203.0.113.9;by=\"a\u0001\"",
                "for=203.0.113.9;by=\"a\\\u007f\"",
                "for=203.0.113.9;\u00e9=1",
                "203.0.113.9",
                "for=203.0.113.9/proto=https"
            })
    void whatIsNotOfTheGrammarTellsNothing(String field) {
        assertThat(Hop.all(forwarded(field))).containsExactly(UNTOLD);
        assertThat(Hop.all(forwarded("for=6.6.6.6, " + field))).containsExactly(UNTOLD);
        assertThat(Hop.all(forwarded("for=203.0.113.9", field)).getLast()).isEqualTo(UNTOLD);
    }

    /** A caller opens a quote, and hopes that what the proxy adds is inside of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=6.6.6.6;x=\"",
                "for=6.6.6.6;proto=https;x=\"\\",
                "for=\"6.6.6.6",
                "for=6.6.6.6;x=\"a\\\"",
                "for=6.6.6.6;x=\"\", for=\"",
                "\"",
                "\\",
                "for=6.6.6.6;"
            })
    void aCallersHalfOfAFieldTakesNothingFromTheProxys(String begun) {
        for (String added :
                List.of(
                        "for=203.0.113.9;proto=http",
                        "for=\"203.0.113.9\";proto=http",
                        "by=\"_x\";for=\"203.0.113.9:4711\"")) {
            Hop last = Hop.all(forwarded(begun + ", " + added)).getLast();
            assertThat(last).as(begun + ", " + added).isIn(UNTOLD, new Hop(CALLER, false));
            List<Hop> lines = Hop.all(forwarded(begun, added));
            assertThat(lines.getLast()).isEqualTo(new Hop(CALLER, false));
        }
    }

    /** The same for whatever a caller may send. */
    @Test
    void noBeginningMakesAProxySayAnythingElse() {
        String[] parts = {
            "for", "proto", "=", "\"", "\\", ",", ";", " ", "\t", "6.6.6.6", "https", "[", "]", ":"
        };
        Random random = new Random(7239);
        int told = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder begun = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                begun.append(parts[random.nextInt(parts.length)]);
            }
            String added = random.nextBoolean() ? "for=203.0.113.9" : "for=\"203.0.113.9\"";
            Hop last = Hop.all(forwarded(begun + ", " + added)).getLast();
            assertThat(last).as("%s, %s", begun, added).isIn(UNTOLD, new Hop(CALLER, false));
            told += last.equals(UNTOLD) ? 0 : 1;
        }
        assertThat(told).isBetween(1000, 199_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "203.0.113.9 | https | 203.0.113.9 | true",
                "203.0.113.9:4711 | http | 203.0.113.9 | false",
                "2001:db8::1 | HTTPS | 2001:db8:0:0:0:0:0:1 | true",
                "[2001:db8::1]:4711 | '' | 2001:db8:0:0:0:0:0:1 | false",
                "6.6.6.6, 203.0.113.9 | http, https | 203.0.113.9 | false",
                "6.6.6.6, 203.0.113.9 | https,http | 203.0.113.9 | false",
                "6.6.6.6, 203.0.113.9 | https, https | 203.0.113.9 | true",
                "\"6.6.6.6, 203.0.113.9\" | https | - | true",
                "\"203.0.113.9\" | https | - | true",
                "203.0.113.9;x | \"https\" | - | false",
                "dead:beef | https | - | true",
                "10.1 | https | - | true"
            })
    void theUsualFieldsKnowNoQuotes(String addresses, String protocols, String last, boolean tls) {
        HttpHeaders headers = fields();
        headers.add("X-Forwarded-For", addresses);
        headers.add("X-Forwarded-Proto", protocols);
        Hop hop = Hop.all(headers).getLast();
        assertThat(hop.address() == null ? "-" : hop.address().getHostAddress()).isEqualTo(last);
        assertThat(hop.secure()).isEqualTo(tls);
    }

    /** A proxy that sets one of the two fields passes the other on as its caller wrote it. */
    @Test
    void oneFieldTakesBackWhatOnlyTheOtherSays() {
        HttpHeaders headers = forwarded("for=6.6.6.6;proto=https, for=203.0.113.9;proto=https");
        headers.add("X-Forwarded-For", "203.0.113.9");
        assertThat(Hop.all(headers)).containsExactly(new Hop(CALLER, false));
        headers.add("X-Forwarded-Proto", "https");
        assertThat(Hop.all(headers)).containsExactly(new Hop(CALLER, true));
        headers.set("X-Forwarded-For", "6.6.6.6");
        assertThat(Hop.all(headers)).containsExactly(new Hop(null, true));
        headers.set("X-Forwarded-Proto", "http");
        assertThat(Hop.all(headers)).containsExactly(UNTOLD);
        assertThat(Hop.all(fields())).isEmpty();
    }

    /** As they come: whatever the door lets in is for the reader to judge. */
    private static HttpHeaders fields() {
        return DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
    }

    private static HttpHeaders forwarded(String... fields) {
        HttpHeaders headers = fields();
        for (String field : fields) {
            headers.add("Forwarded", field);
        }
        return headers;
    }
}
