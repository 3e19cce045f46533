package dev.tenon.runtime.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A certificate authority for tests, and what it issued: made by keytool in a folder of its own.
 */
final class TestCertificates {

    static final String QUOTED = "O'Neill \"x\", Ltd.";

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final Path store;
    private @Nullable KeyStore keys;

    private TestCertificates(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("keys.p12");
    }

    /** Makes the authority, another one, a server and its callers. */
    static TestCertificates create(Path folder) {
        TestCertificates made = new TestCertificates(folder);
        made.make("ca", "CN=Test CA", "", "-ext", "bc:c");
        made.make("foreign-ca", "CN=Test CA", "", "-ext", "bc:c");
        made.make("server", "CN=localhost", "ca", "-ext", "san=dns:localhost,ip:127.0.0.1");
        made.make("next", "CN=localhost", "ca", "-ext", "san=dns:localhost,ip:127.0.0.1");
        made.make("old-server", "CN=localhost", "ca", "-startdate", "-10d", "-validity", "1");
        made.make("good", "CN=billing,O=Test", "ca");
        made.make("revoked", "CN=billing,O=Test", "ca");
        made.make("expired", "CN=billing", "ca", "-startdate", "-10d", "-validity", "1");
        made.make("early", "CN=billing", "ca", "-startdate", "+10d");
        made.make("foreign", "CN=billing", "foreign-ca");
        made.make("quoted", "CN=\"O'Neill \\\"x\\\", Ltd.\",O=Test", "ca");
        made.make("two", "CN=billing,CN=admin", "ca");
        made.make("unknown", "CN=somebody", "ca");
        made.make("server-only", "CN=billing", "ca", "-ext", "eku=serverAuth");
        return made;
    }

    private void make(String alias, String subject, String issuer, String... more) {
        List<String> command = new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC"));
        command.addAll(List.of("-groupname", "secp256r1", "-alias", alias, "-dname", subject));
        if (!issuer.isEmpty()) {
            command.addAll(List.of("-signer", issuer));
        }
        if (!Arrays.asList(more).contains("-validity")) {
            command.addAll(List.of("-validity", "30"));
        }
        command.addAll(List.of(more));
        keytool(command);
    }

    private void keytool(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of("-storetype", "PKCS12"));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file with the certificate of an alias in PEM. */
    String certificate(String alias) {
        return write(alias + ".crt", certificateText(alias));
    }

    /** A file with its key in PEM. */
    String key(String alias) {
        return write(alias + ".key", keyText(alias));
    }

    /** A file with the list of what the authority revoked. */
    String revocations(String... aliases) {
        Path list = folder.resolve("list.crl");
        List<String> command = new ArrayList<>(List.of("-gencrl", "-alias", "ca", "-rfc"));
        for (String alias : aliases) {
            command.addAll(List.of("-id", x509(alias).getSerialNumber().toString()));
        }
        command.addAll(List.of("-file", list.toString()));
        keytool(command);
        return list.toString();
    }

    String certificateText(String alias) {
        try {
            return pem("CERTIFICATE", x509(alias).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String keyText(String alias) {
        try {
            return pem("PRIVATE KEY", secret(alias).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    X509Certificate x509(String alias) {
        try {
            return (X509Certificate) keys().getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Key secret(String alias) throws GeneralSecurityException {
        return keys().getKey(alias, PASSWORD.toCharArray());
    }

    /** What a caller connects with: trusts the authority, shows the certificate of an alias. */
    SSLContext caller(@Nullable String alias) {
        try {
            KeyStore trusted = empty();
            trusted.setCertificateEntry("ca", x509("ca"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            KeyStore own = empty();
            if (alias != null) {
                // Shown whoever the server says it trusts: a caller of bad will would.
                own.setKeyEntry(
                        alias,
                        secret(alias),
                        PASSWORD.toCharArray(),
                        new Certificate[] {x509(alias)});
            }
            KeyManagerFactory shown = KeyManagerFactory.getInstance("PKIX");
            shown.init(own, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(Insistent.all(shown.getKeyManagers()), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store;
    }

    private synchronized KeyStore keys() throws GeneralSecurityException {
        if (keys == null) {
            try {
                keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    /** Writes a file into the folder, in one step. */
    String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(der), label);
    }
}
