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
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A certificate authority for tests, and what it issued: made by keytool, each when it is first
 * asked for, in a folder of its own.
 */
final class TestCertificates {

    static final String QUOTED = "O'Neill \"x\", Ltd.";

    private static final String PASSWORD = "changeit";
    private static final String HERE = "san=dns:localhost,ip:127.0.0.1";
    private static final List<String> LONG_AGO = List.of("-startdate", "-10d", "-validity", "1");

    private final Path folder;
    private final Path store;
    private final Set<String> made = new HashSet<>();
    private @Nullable KeyStore keys;

    private TestCertificates(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("keys.p12");
    }

    /** An authority that has issued nothing yet. */
    static TestCertificates create(Path folder) {
        return new TestCertificates(folder);
    }

    private synchronized void issue(String alias) {
        if (made.add(alias)) {
            switch (alias) {
                case "ca", "foreign-ca" -> make(alias, "CN=Test CA", "", List.of("-ext", "bc:c"));
                case "server", "next" -> make(alias, "CN=localhost", "ca", List.of("-ext", HERE));
                case "rsa-server" -> make(alias, "CN=localhost", "ca", List.of("-keyalg", "RSA"));
                case "old-server" -> make(alias, "CN=localhost", "ca", LONG_AGO);
                case "good", "revoked" -> make(alias, "CN=billing,O=Test", "ca", List.of());
                case "expired" -> make(alias, "CN=billing", "ca", LONG_AGO);
                case "early" -> make(alias, "CN=billing", "ca", List.of("-startdate", "+10d"));
                case "foreign" -> make(alias, "CN=billing", "foreign-ca", List.of());
                case "quoted" ->
                        make(alias, "CN=\"O'Neill \\\"x\\\", Ltd.\",O=Test", "ca", List.of());
                case "two" -> make(alias, "CN=billing,CN=admin", "ca", List.of());
                case "unknown" -> make(alias, "CN=somebody", "ca", List.of());
                case "server-only" ->
                        make(alias, "CN=billing", "ca", List.of("-ext", "eku=serverAuth"));
                default -> throw new IllegalArgumentException(alias);
            }
        }
    }

    /** Issues a certificate to {@code billing} that is good for so many seconds more. */
    synchronized void issueFor(String alias, int seconds) {
        made.add(alias);
        List<String> span = List.of("-startdate", "-1d+" + seconds + "S", "-validity", "1");
        make(alias, "CN=billing", "ca", span);
    }

    private void make(String alias, String subject, String issuer, List<String> more) {
        List<String> command =
                new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-dname", subject));
        if (!more.contains("-keyalg")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        if (!issuer.isEmpty()) {
            issue(issuer);
            command.addAll(List.of("-signer", issuer));
        }
        if (!more.contains("-validity")) {
            command.addAll(List.of("-validity", "30"));
        }
        command.addAll(more);
        keytool(command);
        keys = null;
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
            return (X509Certificate) keys(alias).getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Key secret(String alias) throws GeneralSecurityException {
        return keys(alias).getKey(alias, PASSWORD.toCharArray());
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

    /** The store, which has this one. */
    private synchronized KeyStore keys(String alias) throws GeneralSecurityException {
        issue(alias);
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
