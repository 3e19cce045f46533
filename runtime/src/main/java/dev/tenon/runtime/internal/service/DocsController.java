package dev.tenon.runtime.internal.service;

import dev.tenon.runtime.internal.Answers;
import dev.tenon.runtime.internal.Workers;
import dev.tenon.runtime.problem.ProblemCode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Interactive documentation at {@code /docs}: swagger-ui from its webjar, if that is on the class
 * path, and nothing from elsewhere. Serves a fixed list of files.
 */
@Controller
final class DocsController {

    private static final String POM = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String FOLDER = "META-INF/resources/webjars/swagger-ui/";

    /** The files of the webjar the page needs → their media types. */
    private static final Map<String, String> FILES =
            Map.of(
                    "swagger-ui.css", "text/css; charset=utf-8",
                    "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
                    "favicon-32x32.png", "image/png");

    /**
     * Starts the page. It does not see the bounds of Java's numbers, which the document has for
     * stricter readers: swagger-ui would make examples of them, rounded to what no operation takes.
     */
    private static final String SCRIPT =
            """
            const bounds = new RegExp(
              ',\\\\s*"(minimum|maximum)":\\\\s*-?(2147483647|2147483648|9223372036854775807' +
              '|9223372036854775808|3\\\\.4028235E\\\\+38|1\\\\.7976931348623157E\\\\+308)(?=[,\\\\s}])',
              'g');
            window.ui = SwaggerUIBundle({
              url: "/openapi.json",
              responseInterceptor: (response) => {
                if (new URL(response.url, location.href).pathname === "/openapi.json") {
                  response.text = response.text.replace(bounds, "");
                }
                return response;
              },
              dom_id: "#ui",
              deepLinking: true,
              validatorUrl: null
            });
            """;

    /** The style sheet names a map that the webjar leaves out: browsers would ask for it. */
    private static final String MAP = "/*# sourceMappingURL=swagger-ui.css.map*/";

    /** The page runs its own files only; swagger-ui puts styles and pictures inline. */
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " frame-ancestors 'none'; base-uri 'none'";

    private final Workers workers;
    private final OpenApiDocument document;
    private final @Nullable String version;

    DocsController(Workers workers, OpenApiDocument document) {
        this.workers = workers;
        this.document = document;
        this.version = version();
    }

    /** Whether the page is on the class path. */
    static boolean isAvailable() {
        return DocsController.class.getClassLoader().getResource(POM) != null;
    }

    /** The page. */
    @Get("/docs")
    HttpResponse<?> page() {
        String head =
                """
                <link rel="stylesheet" href="/docs/swagger-ui.css">
                <link rel="icon" href="/docs/favicon-32x32.png">
                """;
        String body =
                """
                <div id="ui"></div>
                <script src="/docs/swagger-ui-bundle.js"></script>
                <script src="/docs/start.js"></script>
                """;
        return text(Page.MEDIA_TYPE, Page.of(document.title(), head, body))
                .header("Content-Security-Policy", POLICY);
    }

    /** The script that starts the page. */
    @Get("/docs/start.js")
    HttpResponse<?> script() {
        return text("text/javascript; charset=utf-8", SCRIPT);
    }

    /** A file of the webjar. */
    @Get("/docs/{file}")
    CompletionStage<HttpResponse<?>> file(String file) {
        String mediaType = FILES.get(file);
        if (mediaType == null || version == null) {
            throw ProblemCode.NOT_FOUND.exception("The documentation has no such file.");
        }
        String resource = FOLDER + version + "/" + file;
        return workers.runAside(() ->
                Answers.of(200, mediaType, load(resource))
                        .header("Cache-Control", "max-age=86400"));
    }

    private MutableHttpResponse<byte[]> text(String mediaType, String text) {
        if (version == null) {
            throw ProblemCode.NOT_FOUND.exception(
                    "The service was built without its documentation page"
                            + " (org.webjars:swagger-ui).");
        }
        return Answers.of(200, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] load(String resource) {
        try (InputStream stream =
                DocsController.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw ProblemCode.NOT_FOUND.exception("The documentation has no such file.");
            }
            byte[] bytes = stream.readAllBytes();
            return resource.endsWith(".css")
                    ? new String(bytes, StandardCharsets.UTF_8)
                            .replace(MAP, "")
                            .getBytes(StandardCharsets.UTF_8)
                    : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String version() {
        Properties properties = new Properties();
        try (InputStream stream = DocsController.class.getClassLoader().getResourceAsStream(POM)) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
