package dev.tenon.generator.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.generator.model.Model;
import dev.tenon.generator.resolve.ModelResolver;
import dev.tenon.generator.spec.SpecReader;
import dev.tenon.generator.table.TableResolver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a service is asked in a training run: each operation, as callers it lets in and others. */
class TrainingCallsTest {

    private static final String TENANTS = "examples/tenants";
    private static final JsonMapper JSON = new JsonMapper();

    private final TrainingKey key = new TrainingKey();

    @Test
    void theBearerHasTheRoleTheGroupsAndTheClaimsThatOperationsAskFor() throws Exception {
        var claims = claims(call(TENANTS, "POST", "/notes"));
        assertThat(claims)
                .containsEntry("role", "tenant_user")
                .containsEntry("groups", List.of("editors"))
                .containsEntry("tenant", "1")
                .containsEntry("sub", "1")
                .containsKeys("exp", "iss", "aud");
    }

    @Test
    void theRoleIsOneThatMayCall() throws Exception {
        var delete = new TrainingCalls(model(TENANTS), key).deletes().getFirst();
        assertThat(delete.path()).isEqualTo("/notes/1");
        assertThat(claims(delete)).containsEntry("role", "tenant_admin");
    }

    @Test
    void tokensAreSignedWithTheKeyOfTheRun() throws Exception {
        var parts = token(call(TENANTS, "GET", "/notes?owner=1")).split("\\.");
        var secret = key.environment().getOrDefault("TENON_JWT_SECRET", "");
        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new TrainingKey().environment()).isNotEqualTo(key.environment());
        assertThat(key).hasToString("tenon-training");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8);
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(mac.doFinal(signed));
    }

    @Test
    void bodiesHoldWhatCallersMayWrite() {
        var body = JSON.readTree(call(TENANTS, "POST", "/notes").body());
        assertThat(body).isEqualTo(JSON.readTree("{'title': '1', 'text': '1'}".replace('\'', '"')));
    }

    @Test
    void strangersAskTheSame() {
        var calls = new TrainingCalls(model(TENANTS), key).lasting();
        assertThat(calls)
                .filteredOn(call -> call.path().equals("/notes") && call.method().equals("POST"))
                .extracting(call -> call.headers().containsKey("Authorization"))
                .contains(true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "petstore",
                "examples/library",
                "examples/hostile-names",
                TENANTS,
                "security"
            })
    void everyOperationIsAsked(String project) {
        var model = model(project);
        var calls = new TrainingCalls(model, key);
        var all = Stream.concat(calls.lasting().stream(), calls.deletes().stream()).toList();
        for (var operation : model.operations()) {
            var path = operation.path().replaceAll("\\{[^}]*}", "[^/?]+");
            assertThat(all)
                    .as(operation.id())
                    .anyMatch(call ->
                            call.method().equals(operation.spec().method().name())
                                    && call.path().matches(path + "(\\?.*)?"));
        }
    }

    private TrainingCall call(String project, String method, String path) {
        return new TrainingCalls(model(project), key)
                .lasting().stream()
                        .filter(call -> call.method().equals(method) && call.path().equals(path))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<String, Object> claims(TrainingCall call) {
        var payload = Base64.getUrlDecoder().decode(token(call).split("\\.")[1]);
        return JSON.readValue(payload, new TypeReference<>() {});
    }

    private static String token(TrainingCall call) {
        return call.headers().getOrDefault("Authorization", "").replace("Bearer ", "");
    }

    private static Model model(String project) {
        var root = Path.of("..").resolve(project).toAbsolutePath().normalize();
        var spec = SpecReader.read(root, root.resolve("src/main/openapi/openapi.yaml"));
        return ModelResolver.resolve(spec, TableResolver.resolve(spec)).value();
    }
}
