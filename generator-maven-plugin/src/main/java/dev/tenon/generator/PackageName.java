package dev.tenon.generator;

import java.util.Arrays;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Java package names made of Maven coordinates. */
public final class PackageName {

    private PackageName() {}

    /**
     * The package a project gets that names none: {@code com.example} and {@code pet-store} give
     * {@code com.example.pet_store}. An artifact that repeats the end of its group adds nothing.
     */
    public static String of(String groupId, String artifactId) {
        var group = mangle(groupId);
        var artifact = mangle(artifactId);
        return ("." + group).endsWith("." + artifact) ? group : group + "." + artifact;
    }

    /** Whether a package may have that name. */
    public static boolean isValid(String name) {
        return SourceVersion.isName(name, SourceVersion.latest());
    }

    private static String mangle(String dotted) {
        return Arrays.stream(dotted.split("\\."))
                .filter(part -> !part.isEmpty())
                .map(PackageName::segment)
                .collect(Collectors.joining("."));
    }

    // JLS §6.1 advises '_' for characters, keywords and leading digits that a name may not have.
    private static String segment(String part) {
        var name = part.replaceAll("[^\\p{Alnum}_]", "_");
        if (Character.isDigit(name.charAt(0))) {
            return "_" + name;
        }
        return SourceVersion.isName(name) ? name : name + "_";
    }
}
