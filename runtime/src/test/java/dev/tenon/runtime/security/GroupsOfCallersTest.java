package dev.tenon.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.api.Auth;
import dev.tenon.runtime.api.Claims;
import dev.tenon.runtime.api.Source;
import dev.tenon.runtime.codec.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The groups a caller is in are what the document's claims say, and nothing else. */
final class GroupsOfCallersTest {

    private static final Auth.Scheme SCHEME = Auth.Scheme.of("token", Auth.Mechanism.BEARER);

    /** What a document means that does not say where groups are. */
    private static final List<Source> USUAL =
            List.of(Source.claim("groups"), Source.claim("scope"), Source.claim("scp"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'groups':['a','b'] | a b",
                "'groups':'a b' | a b",
                "'groups':' a  b ' | a b",
                "'groups':'a,b' | a,b",
                "'groups':'a\\tb\\u00a0c' | `a\tb\u00a0c`",
                "'groups':['a b',1,null,['c'],{'d':'e'},''] | a b",
                "'groups':{'a':true} | ``",
                "'groups':true | ``",
                "'groups':'' | ``",
                "'scope':'a b' | a b",
                "'scp':['a','b'] | a b",
                "'groups':['a'],'scope':'b','scp':'c' | a b c",
                "'Groups':'a','GROUPS':'b','roles':'c','x':{'groups':'d'} | ``"
            })
    void theUsualClaimsAreRead(String members, String groups) {
        Set<String> found = groups(USUAL, members);
        assertThat(String.join(" ", found.stream().sorted().toList())).isEqualTo(groups);
    }

    /** A user may ask for any scope (RFC 6749 §3.3); that is no membership. */
    @Test
    void aClaimThatIsNamedIsTheOnlyOne() {
        String members =
                "'groups':['a'],'scope':'b','scp':['c'],'app':{'groups':['d'],'scope':'e'}";
        assertThat(groups(List.of(Source.claim("groups")), members)).containsOnly("a");
        assertThat(groups(List.of(Source.claim("scope")), members)).containsOnly("b");
        assertThat(groups(List.of(Source.claim("app", "groups")), members)).containsOnly("d");
        assertThat(groups(List.of(Source.claim("app")), members)).isEmpty();
        assertThat(groups(List.of(Source.claim("app", "scp")), members)).isEmpty();
    }

    private static Set<String> groups(List<Source> claims, String members) {
        Auth auth =
                new Auth(
                        Source.claim("role"),
                        Set.of("user"),
                        null,
                        Set.of("a", "b"),
                        claims,
                        List.of(SCHEME));
        String json = "{'role':'user',".concat(members).concat("}").replace('\'', '"');
        return new Callers(auth)
                .known(
                        SCHEME,
                        new Claims(json, JsonObject.read(json.getBytes(StandardCharsets.UTF_8))))
                .groups();
    }
}
