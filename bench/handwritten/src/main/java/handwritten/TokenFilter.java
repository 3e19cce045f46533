package handwritten;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/** Verifies the token of each request with Nimbus, and leaves the caller with the request. */
@ServerFilter({"/pets/**", "/visits/**"})
final class TokenFilter {

    static final String CALLER = "caller";

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    TokenFilter(@Value("${jwt.secret}") String secret) {
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        JWSAlgorithm.HS256,
                        new ImmutableSecret<>(secret.getBytes(StandardCharsets.UTF_8))));
    }

    @RequestFilter
    @Nullable MutableHttpResponse<?> verify(HttpRequest<?> request) {
        String header = request.getHeaders().get("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            return HttpResponse.unauthorized();
        }
        try {
            JWTClaimsSet claims = processor.process(header.substring(7), null);
            request.setAttribute(CALLER, Caller.of(claims.getClaims(), claims.toString()));
            return null;
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return HttpResponse.unauthorized();
        }
    }
}
