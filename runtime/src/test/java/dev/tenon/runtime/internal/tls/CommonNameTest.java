package dev.tenon.runtime.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as certificates spell them. */
final class CommonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CN=billing, O=Test, C=DE | billing",
                "O=Test, CN=billing | billing",
                "OU=CN\\=admin, CN=billing | billing",
                "O=\"x, CN=admin\", CN=billing | billing",
                "CN=\"O'Neill \\\"x\\\", Ltd.\" | O'Neill \"x\", Ltd.",
                "CN=a\\, CN\\=admin | a, CN=admin",
                "CN=b\\\\c\\+d | b\\c+d",
                "CN=J\u00fcrgen | J\u00fcrgen",
                "CN=billing+OU=x | billing"
            })
    void isReadUnescaped(String subject, String name) throws CertificateException {
        assertThat(CommonName.of(new X500Principal(subject))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O=Test",
                "CN=billing, CN=admin",
                "CN=billing+CN=admin",
                "CN=billing, CN=billing",
                "CN=\"\"",
                "CN=#0403000000"
            })
    void isNoneOrSeveral(String subject) {
        X500Principal principal = new X500Principal(subject);
        assertThatThrownBy(() -> CommonName.of(principal)).isInstanceOf(CertificateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing\0.evil", "\0", "a\nb", "a\u001b[31m", "a\u0085b"})
    void hasNoControlCharacters(String name) {
        X500Principal principal = principal(name);
        assertThatThrownBy(() -> CommonName.of(principal)).isInstanceOf(CertificateException.class);
    }

    @Test
    void theEncodingOfTheTestIsRight() throws CertificateException {
        assertThat(CommonName.of(principal("billing"))).isEqualTo("billing");
    }

    /** A subject with one common name as UTF8String, encoded by hand: no tool would make some. */
    private static X500Principal principal(String name) {
        byte[] text = tagged(0x0c, name.getBytes(StandardCharsets.UTF_8));
        byte[] type = {0x06, 0x03, 0x55, 0x04, 0x03};
        return new X500Principal(tagged(0x30, tagged(0x31, tagged(0x30, type, text))));
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        all.write(content.size());
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }
}
