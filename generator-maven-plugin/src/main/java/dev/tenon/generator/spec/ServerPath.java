package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Reads the path that the first server of a document stands under.
 *
 * <p>{@code https://api.example.org/v1/} and {@code /v1} give {@code /v1}.
 *
 * @param document its root
 */
record ServerPath(Obj document) {

    private static final Keys SERVER =
            Keys.openApi("a server", "url description variables name", "");

    /** The path without a final '/'; the empty text when there is none. */
    String read() {
        var servers = document.items("servers");
        if (servers.isEmpty()) {
            return "";
        }
        var server = Obj.of(servers.getFirst().place(), servers.getFirst(), document.problems());
        server.ifPresent(obj -> SERVER.check(obj.mapping(), document.problems()));
        return server.flatMap(
                        obj -> obj.required("url").flatMap(obj::text).map(url -> path(obj, url)))
                .orElse("");
    }

    private String path(Obj server, Located<String> url) {
        try {
            var path = new URI(withDefaults(server, url.value())).getPath();
            return path == null ? "" : path.replaceAll("/+$", "");
        } catch (URISyntaxException e) {
            document.problems()
                    .add(
                            new Problem(
                                    ProblemCode.BAD_VALUE,
                                    url.at(),
                                    "\"" + url.value() + "\" is not an address",
                                    "",
                                    "write an address such as https://example.org/v1, or a path"));
            return "";
        }
    }

    private static String withDefaults(Obj server, String url) {
        var filled = url;
        var variables = server.object("variables");
        if (variables.isPresent()) {
            for (var name : variables.get().mapping().entries().keySet()) {
                var value = variables.get().object(name).map(obj -> obj.requiredText("default"));
                filled = filled.replace("{" + name + "}", value.orElse(""));
            }
        }
        return filled;
    }
}
