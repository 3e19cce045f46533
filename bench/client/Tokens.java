import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;

/**
 * Signs tokens with a new key of ES256. {@code java bench/client/Tokens.java < claims}, a line of
 * JSON for each token, prints the public key as a JWK and then a token a line.
 */
public final class Tokens {

    private static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"bench\"}";

    private Tokens() {}

    public static void main(String[] args) throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        var point = ((ECPublicKey) keys.getPublic()).getW();
        System.out.printf(
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"bench\","
                        + "\"x\":\"%s\",\"y\":\"%s\"}%n",
                text(coordinate(point.getAffineX())), text(coordinate(point.getAffineY())));
        for (String claims : read()) {
            String signed = text(bytes(HEADER)) + "." + text(bytes(claims));
            // RFC 7518 §3.4: the two numbers of the signature side by side, not in DER.
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(bytes(signed));
            System.out.println(signed + "." + text(signature.sign()));
        }
    }

    private static List<String> read() throws IOException {
        return new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }

    /** 32 bytes, whatever the number (RFC 7518 §6.2.1.2). */
    private static byte[] coordinate(BigInteger number) {
        byte[] given = number.toByteArray();
        byte[] all = new byte[32];
        int length = Math.min(given.length, 32);
        System.arraycopy(given, given.length - length, all, 32 - length, length);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
