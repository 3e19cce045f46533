package dev.tenon.runtime.internal.tls;

import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * The common name in the subject of a certificate. A subject with several, or with one that other
 * programs may read otherwise, has none: whoever issued it may have meant somebody else.
 */
final class CommonName {

    private static final int LONGEST = 256;

    private CommonName() {}

    /**
     * The name, unescaped.
     *
     * @throws CertificateException when there is not exactly one, or it has control characters
     */
    static String of(X500Principal subject) throws CertificateException {
        List<Object> names = new ArrayList<>();
        try {
            for (Rdn rdn : new LdapName(subject.getName(X500Principal.RFC2253)).getRdns()) {
                Attribute attribute = rdn.toAttributes().get("CN");
                if (attribute != null) {
                    names.addAll(Collections.list(attribute.getAll()));
                }
            }
        } catch (InvalidNameException _) {
            throw new CertificateException("the subject cannot be read");
        } catch (NamingException e) {
            throw new IllegalStateException("nothing is looked up", e);
        }
        if (names.size() != 1 || !(names.getFirst() instanceof String name)) {
            throw new CertificateException("the subject has not exactly one common name");
        }
        if (name.isBlank()
                || name.length() > LONGEST
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new CertificateException("the common name is not fit for use");
        }
        return name;
    }
}
