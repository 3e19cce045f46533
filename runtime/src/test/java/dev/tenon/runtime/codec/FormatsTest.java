package dev.tenon.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses and URIs. */
final class FormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b", "molly@example.org", "a.b+c@x-y.example", "!#$%&'*+-/=^_`{|}~@a.com",
                "A@XN--VERMGENSBERATER-CTB", "\"a b\"@x.org", "\"a\\\"b\"@x.org", "a@[127.0.0.1]",
                "a@[IPv6:::1]", "1@2.3", "\"a@b\"@c"
            })
    void isAnEmailAddress(String text) {
        assertThat(EmailFormat.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@",
                "a@",
                "@b",
                "a b@c",
                "a@b c",
                "a..b@c",
                ".a@b",
                "a.@b",
                "a@b..c",
                "a@-b",
                "a@b-",
                "a@b.",
                "a@.b",
                "a@b_c",
                "ä@b",
                "a@ä",
                "a@b\n",
                "\"a@b",
                "a@[b",
                "Molly <a@b>",
                "a@b,c@d",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@b"
            })
    void isNoEmailAddress(String text) {
        assertThat(EmailFormat.matches(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org/pets?a=b&c",
                "http://u:p@h:80/x;y=1#frag/?",
                "urn:isbn:0451450523",
                "mailto:a@b",
                "tel:+1-2",
                "ldap://[2001:db8::7]/c=GB?objectClass?one",
                "file:///etc/hosts",
                "x:",
                "http://a/%C3%BC",
                "http://[v1.x:y]/",
                "http://:8/",
                "a+b-c.1://x",
                "http://a?b?c"
            })
    void isAUri(String text) {
        assertThat(UriFormat.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "example.org",
                "/pets",
                "//example.org/",
                "1http://x",
                "ht tp://x",
                "http://x y",
                "http://x/ü",
                "http://x/%",
                "http://x/%2",
                "http://x/%zz",
                "http://x#a#b",
                "http://[::1",
                "http://[]/",
                "http://a:b/",
                "http://a[1]/",
                "http://x/<>",
                "http://x/\"",
                "http://x/{a}",
                "http://x\\y",
                "http://x/|",
                "http://x\n",
                "#a:b",
                "?a:b",
                "http://[::1]x/"
            })
    void isNoUri(String text) {
        assertThat(UriFormat.matches(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void copesWithLongTexts(int length) {
        assertThat(EmailFormat.matches("a@" + "b.".repeat(length))).isFalse();
        assertThat(UriFormat.matches("http://" + "a".repeat(length))).isTrue();
        assertThat(UriFormat.matches("http://" + "%".repeat(length))).isFalse();
    }
}
