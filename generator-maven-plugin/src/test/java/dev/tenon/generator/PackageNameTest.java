package dev.tenon.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coordinates of any shape become packages that compile. */
class PackageNameTest {

    @ParameterizedTest
    @CsvSource({
        "com.example, petstore, com.example.petstore",
        "com.example, pet-store, com.example.pet_store",
        "com.example.petstore, petstore, com.example.petstore",
        "petstore, petstore, petstore",
        "com.example, store, com.example.store",
        "com.example.restore, store, com.example.restore.store",
        "com.example, 3d-models, com.example._3d_models",
        "org.new, class, org.new_.class_",
        "com.example, a.b, com.example.a.b",
        "com.example, läden, com.example.l_den",
        "io, _, io.__"
    })
    void joinsGroupAndArtifact(String group, String artifact, String expected) {
        var name = PackageName.of(group, artifact);
        assertThat(name).isEqualTo(expected);
        assertThat(PackageName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "a..b, false",
        "a.class, false",
        "1a, false",
        "a-b, false",
        "a.b, true"
    })
    void knowsNamesThatJavaAllows(String name, boolean valid) {
        assertThat(PackageName.isValid(name)).isEqualTo(valid);
    }
}
