package dev.tenon.suite;

import static dev.tenon.suite.Call.get;
import static dev.tenon.suite.ClaimCases.plus;
import static dev.tenon.suite.Keys.base64;
import static dev.tenon.suite.TokenCases.token;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Cases 30 to 33 and 35: tokens that are sealed, large, deep, or ask for more than is spoken. */
final class OddTokenCases {

    private static final String USER = "suite_user";

    private final Keys keys;

    OddTokenCases(Keys keys) {
        this.keys = keys;
    }

    List<Case> all() {
        String own = Keys.claims(Keys.OWN, USER, "");
        return List.of(
                Case.blocker(
                        30,
                        "an encrypted token around an unsigned one",
                        Input.of("RSA-OAEP", this::encrypted),
                        token("five parts", "e30.e30.e30.e30.e30")),
                Case.of(31, "PBES2 with many rounds, zip", slowOnes()),
                Case.of(
                        32,
                        "tokens of 64 KB and 1 MB",
                        token(
                                "64 KB",
                                Keys.mac(
                                        Keys.claims(
                                                Keys.OWN,
                                                USER,
                                                ",\"x\":\"" + "x".repeat(48_000) + "\""))),
                        token(
                                "1 MB",
                                Keys.mac(
                                        Keys.claims(
                                                Keys.OWN,
                                                USER,
                                                ",\"x\":\"" + "x".repeat(750_000) + "\""))),
                        token("64 KB of dots", ".".repeat(65_536))),
                Case.of(
                        33,
                        "claims nested deep",
                        token("10 000", plus(",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000))),
                        token("2 400", plus(",\"x\":" + "[".repeat(2_400) + "]".repeat(2_400))),
                        token(
                                "1 000 objects",
                                plus(",\"x\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(900)))),
                Case.of(
                        35,
                        "crit",
                        token(
                                "unknown",
                                Keys.mac(
                                        "{\"alg\":\"HS256\",\"crit\":[\"x\"],\"x\":1}",
                                        own,
                                        Keys.secret(),
                                        "HmacSHA256")),
                        token(
                                "empty",
                                Keys.mac(
                                        "{\"alg\":\"HS256\",\"crit\":[]}",
                                        own,
                                        Keys.secret(),
                                        "HmacSHA256")),
                        token(
                                "exp",
                                Keys.mac(
                                        "{\"alg\":\"HS256\",\"crit\":[\"exp\"],\"exp\":1}",
                                        own,
                                        Keys.secret(),
                                        "HmacSHA256"))));
    }

    /** RFC 7516: encrypted for the service by its public key, which anybody may do. */
    private void encrypted(Attack attack) throws Exception {
        String inner =
                base64("{\"alg\":\"none\"}")
                        + "."
                        + base64(Keys.claims(Keys.ISSUER, USER, Keys.NORTH))
                        + ".";
        for (String content : List.of(inner, Keys.claims(Keys.ISSUER, USER, Keys.NORTH))) {
            byte[] random = new byte[44];
            new SecureRandom().nextBytes(random);
            SecretKeySpec key = new SecretKeySpec(random, 0, 32, "AES");
            Cipher wrap = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            wrap.init(Cipher.ENCRYPT_MODE, keys.rsa().getPublic());
            String header =
                    base64(
                            "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\",\"kid\":\"rsa\",\"cty\":\"JWT\"}");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = java.util.Arrays.copyOfRange(random, 32, 44);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
            byte[] sealed = cipher.doFinal(content.getBytes(StandardCharsets.UTF_8));
            byte[] text = java.util.Arrays.copyOf(sealed, sealed.length - 16);
            byte[] tag = java.util.Arrays.copyOfRange(sealed, sealed.length - 16, sealed.length);
            String wrapped = base64(wrap.doFinal(key.getEncoded()));
            token("", String.join(".", header, wrapped, base64(nonce), base64(text), base64(tag)))
                    .run(attack);
        }
    }

    private static Input[] slowOnes() {
        List<Input> inputs = new ArrayList<>();
        for (String header :
                List.of(
                        "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2c\":2147483647,\"p2s\":\"AAAAAAAAAAA\"}",
                        "{\"alg\":\"PBES2-HS512+A256KW\",\"enc\":\"A256GCM\",\"p2c\":9223372036854775807,\"p2s\":\"AAAAAAAAAAA\"}",
                        "{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}",
                        "{\"alg\":\"HS256\",\"zip\":\"DEF\"}")) {
            String token =
                    base64(header)
                            + "."
                            + base64("a".repeat(16))
                            + "."
                            + base64("b".repeat(12))
                            + "."
                            + base64("c".repeat(3_000))
                            + "."
                            + base64("d".repeat(16));
            inputs.add(
                    Input.of(
                            header,
                            attack -> {
                                long best = Long.MAX_VALUE;
                                for (int i = 0; i < 5; i++) {
                                    long start = System.nanoTime();
                                    attack.send(
                                            get("/notes", "Authorization: Bearer " + token)
                                                    .is(401));
                                    best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
                                }
                                attack.check(best < 50, "took " + best + " ms");
                            }));
        }
        return inputs.toArray(Input[]::new);
    }
}
