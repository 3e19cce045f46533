package dev.tenon.suite;

import static dev.tenon.suite.Keys.base64;
import static dev.tenon.suite.Keys.claims;
import static dev.tenon.suite.TokenCases.accepted;
import static dev.tenon.suite.TokenCases.header;
import static dev.tenon.suite.TokenCases.token;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Cases 6 to 15 and 21: tokens signed by whoever likes to, in whatever way. */
final class ForgeryCases {

    private static final String USER = "suite_user";

    private final Keys keys;
    private final KeyPair stranger = Jwk.pair("RSA");
    private final String good = claims(Keys.ISSUER, USER, Keys.NORTH);
    private final String own = claims(Keys.OWN, USER, Keys.NORTH);

    ForgeryCases(Keys keys) {
        this.keys = keys;
    }

    List<Case> all() {
        return List.of(
                Case.blocker(6, "alg none", unsigned("none")),
                Case.blocker(
                        7,
                        "alg None, nOnE",
                        Texts.all(
                                List.of(unsigned("None")),
                                List.of(unsigned("nOnE")),
                                List.of(unsigned("NONE")))),
                Case.blocker(8, "HS256 keyed with a public key", confused("rsa", keys.rsa(), good)),
                Case.of(
                        9,
                        "algorithms that are not allowed",
                        token(
                                "HS384",
                                Keys.mac(
                                        Keys.HS256.replace("256", "384"),
                                        own,
                                        Keys.secret(),
                                        "HmacSHA384")),
                        token(
                                "HS512",
                                Keys.mac(
                                        Keys.HS256.replace("256", "512"),
                                        own,
                                        Keys.secret(),
                                        "HmacSHA512")),
                        token(
                                "RS512 of a key for RS256",
                                Keys.signed(
                                        keys.rsa(),
                                        "SHA512withRSA",
                                        Keys.RS256.replace("256", "512"),
                                        good)),
                        token(
                                "header says RS256, key is the secret",
                                Keys.mac(Keys.RS256, good, Keys.secret(), "HmacSHA256"))),
                Case.of(
                        10,
                        "alg missing, number, array",
                        headers(
                                "{\"typ\":\"JWT\"}",
                                "{\"alg\":256}",
                                "{\"alg\":[\"HS256\"]}",
                                "{\"alg\":null}",
                                "{\"alg\":\"\"}",
                                "{\"alg\":{\"HS256\":1}}",
                                "{\"alg\":\"hs256\"}",
                                "{\"alg\":\"HS256 \"}",
                                "[]",
                                "\"HS256\"",
                                "",
                                "{\"alg\":\"HS256\"")),
                Case.blocker(
                        11,
                        "a key without alg and a token of HS256",
                        confused("plain", keys.plain(), good)),
                Case.blocker(
                        12,
                        "the header brings its key",
                        token(
                                "jwk",
                                Keys.signed(
                                        stranger,
                                        header("RS256", ",\"jwk\":" + Jwk.of(stranger, "rsa", "")),
                                        good)),
                        token(
                                "jwk and kid",
                                Keys.signed(
                                        stranger,
                                        header(
                                                "RS256",
                                                ",\"kid\":\"rsa\",\"jwk\":"
                                                        + Jwk.of(stranger, "rsa", "")),
                                        good)),
                        token(
                                "jwk of kind oct",
                                Keys.mac(
                                        header(
                                                "HS256",
                                                ",\"jwk\":{\"kty\":\"oct\",\"k\":\""
                                                        + base64("k".repeat(32))
                                                        + "\"}"),
                                        own,
                                        "k".repeat(32).getBytes(StandardCharsets.US_ASCII),
                                        "HmacSHA256"))),
                Case.blocker(
                        13, "the header names an address", Input.of("jku, x5u", this::addresses)),
                Case.of(
                                14,
                                "x5c of the caller's own",
                                token(
                                        "x5c",
                                        Keys.signed(
                                                stranger,
                                                header(
                                                        "RS256",
                                                        ",\"x5c\":[\""
                                                                + Base64.getEncoder()
                                                                        .encodeToString(
                                                                                stranger.getPublic()
                                                                                        .getEncoded())
                                                                + "\"]"),
                                                good)))
                        .without("a whole certificate"),
                Case.blocker(15, "kid that is none", kids()),
                Case.blocker(21, "ECDSA with 0, n, DER", curves()));
    }

    private Input unsigned(String algorithm) {
        String content = base64(header(algorithm, ",\"typ\":\"JWT\"")) + "." + base64(good);
        return Input.of(
                algorithm,
                attack -> {
                    token("", content).run(attack);
                    token("", content + ".").run(attack);
                    token("", content + "." + base64("x")).run(attack);
                    token("", content + Keys.mac(own).substring(Keys.mac(own).lastIndexOf('.')))
                            .run(attack);
                });
    }

    private static Input[] confused(String kid, KeyPair pair, String claims) {
        byte[] der = pair.getPublic().getEncoded();
        String pem =
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END PUBLIC KEY-----";
        String jwk = Jwk.of(pair, kid, kid.equals("rsa") ? ",\"alg\":\"RS256\"" : "");
        byte[] modulus = ((RSAPublicKey) pair.getPublic()).getModulus().toByteArray();
        String header = header("HS256", ",\"kid\":\"" + kid + "\"");
        List<Input> inputs = new ArrayList<>();
        for (String text :
                List.of(
                        pem,
                        pem + "\n",
                        " " + pem,
                        "\n" + pem,
                        pem.replace("\n", "\r\n"),
                        jwk,
                        base64(der))) {
            inputs.add(
                    token(
                            "text " + text.length(),
                            Keys.mac(
                                    header,
                                    claims,
                                    text.getBytes(StandardCharsets.UTF_8),
                                    "HmacSHA256")));
        }
        inputs.add(token("DER", Keys.mac(header, claims, der, "HmacSHA256")));
        inputs.add(token("modulus", Keys.mac(header, claims, modulus, "HmacSHA256")));
        inputs.add(token("DER, no kid", Keys.mac(Keys.HS256, claims, der, "HmacSHA256")));
        return inputs.toArray(Input[]::new);
    }

    private Input[] headers(String... headers) {
        List<Input> inputs = new ArrayList<>();
        for (String header : headers) {
            inputs.add(token(header, Keys.mac(header, own, Keys.secret(), "HmacSHA256")));
        }
        return inputs.toArray(Input[]::new);
    }

    private void addresses(Attack attack) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/keys";
            for (String name : List.of("jku", "x5u")) {
                for (String kid : List.of("", ",\"kid\":\"rsa\"", ",\"kid\":\"other\"")) {
                    token(
                                    "",
                                    Keys.signed(
                                            stranger,
                                            header(
                                                    "RS256",
                                                    kid + ",\"" + name + "\":\"" + address + "\""),
                                            good))
                            .run(attack);
                }
            }
            token(
                            "",
                            Keys.signed(
                                    stranger,
                                    Keys.RS256,
                                    claims(
                                            "http://127.0.0.1:" + listener.getLocalPort(),
                                            USER,
                                            "")))
                    .run(attack);
            listener.setSoTimeout(1_000);
            listener.accept().close();
            attack.check(false, "the service asked that address");
        } catch (SocketTimeoutException _) {
            // Nobody came.
        }
    }

    private Input[] kids() {
        List<Input> inputs = new ArrayList<>();
        for (String kid :
                List.of(
                        "\"../rsa\"",
                        "\"../../../../dev/null\"",
                        "\"rsa'--\"",
                        "\"' union select 'x\"",
                        "\"rsa\\u0000\"",
                        "\"\"",
                        "[\"rsa\"]",
                        "null",
                        "1",
                        "{}",
                        "\"RSA\"",
                        "\"/dev/null\"",
                        "\"" + "k".repeat(10_000) + "\"")) {
            String header = header("RS256", ",\"kid\":" + kid);
            // Without a kid any key of the right kind may do (RFC 7515 §4.1.4), and null is refused
            inputs.add(
                    token(
                            kid.substring(0, Math.min(30, kid.length())),
                            Keys.signed(keys.rsa(), header, good)));
            inputs.add(
                    token(
                            "empty secret",
                            Keys.mac(
                                    header("HS256", ",\"kid\":" + kid),
                                    good,
                                    new byte[] {0},
                                    "HmacSHA256")));
        }
        return inputs.toArray(Input[]::new);
    }

    private Input[] curves() {
        String token = Keys.signed(keys.ec(), Keys.ES256, good);
        String content = token.substring(0, token.lastIndexOf('.') + 1);
        byte[] order =
                new BigInteger(
                                "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
                                16)
                        .toByteArray();
        byte[] n = java.util.Arrays.copyOfRange(order, 1, 33);
        byte[] zero = new byte[32];
        byte[] one = new byte[32];
        one[31] = 1;
        String der = Keys.signed(keys.ec(), "SHA256withECDSA", Keys.ES256, good);
        return new Input[] {
            accepted("as it should be", token),
            token("r = s = 0", content + base64(pair(zero, zero))),
            token("r = 0", content + base64(pair(zero, one))),
            token("s = 0", content + base64(pair(one, zero))),
            token("r = n", content + base64(pair(n, one))),
            token("s = n", content + base64(pair(one, n))),
            token("r = s = n", content + base64(pair(n, n))),
            token("r = s = 1", content + base64(pair(one, one))),
            token("DER", der),
            token("empty", content),
            token("63 bytes", content + base64(new byte[63])),
            token("65 bytes", content + base64(new byte[65]))
        };
    }

    private static byte[] pair(byte[] r, byte[] s) {
        byte[] both = java.util.Arrays.copyOf(r, 64);
        System.arraycopy(s, 0, both, 32, 32);
        return both;
    }
}
