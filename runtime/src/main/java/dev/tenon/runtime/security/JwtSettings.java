package dev.tenon.runtime.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How tokens are checked, configured under {@code tenon.jwt}, and the issuer that has no name.
 *
 * @param secret as {@link IssuerSettings#secret}, and so on up to {@code audience}
 * @param skew by how much the clock of an issuer may differ from ours
 * @param cache most tokens whose signature is remembered; 0 for none
 * @param maxToken most characters of a token
 * @param reload how often files with keys are looked at
 * @param jwksMaxAge how long fetched keys are used without asking again
 * @param jwksInterval least time between two fetches
 * @param jwksKeep how long past {@code jwksMaxAge} keys are used while the source fails
 * @param jwksTimeout how long a fetch may take
 */
@ConfigurationProperties("tenon.jwt")
public record JwtSettings(
        @Nullable String secret,
        @Bindable(defaultValue = "false") boolean secretBase64,
        @Nullable String jwks,
        @Nullable String signingKey,
        @Nullable List<String> algorithms,
        @Nullable String issuer,
        @Nullable List<String> audience,
        @Bindable(defaultValue = "30s") Duration skew,
        @Bindable(defaultValue = "1000") int cache,
        @Bindable(defaultValue = "8192") int maxToken,
        @Bindable(defaultValue = "10s") Duration reload,
        @Bindable(defaultValue = "5m") Duration jwksMaxAge,
        @Bindable(defaultValue = "10s") Duration jwksInterval,
        @Bindable(defaultValue = "1h") Duration jwksKeep,
        @Bindable(defaultValue = "5s") Duration jwksTimeout) {

    /** The issuer that has no name; it need not have a key. */
    IssuerSettings own() {
        return new IssuerSettings(
                "", secret, secretBase64, jwks, signingKey, algorithms, issuer, audience);
    }

    /** Tells nothing: there are secrets among them. */
    @Override
    public String toString() {
        return "tenon.jwt";
    }
}
