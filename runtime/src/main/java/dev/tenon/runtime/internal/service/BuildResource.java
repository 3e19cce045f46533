package dev.tenon.runtime.internal.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the build left for the service on the class path, below {@code META-INF/tenon}. */
final class BuildResource {

    private BuildResource() {}

    /** The bytes of a resource. Throws {@link StartFailure} when it is not there. */
    static byte[] read(String name) {
        String path = "META-INF/tenon/" + name;
        try (InputStream resource =
                BuildResource.class.getClassLoader().getResourceAsStream(path)) {
            if (resource == null) {
                throw new StartFailure(
                        path + " is not on the class path: was the service built by Tenon?");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
