package dev.tenon.generator.spec;

import dev.tenon.generator.problem.ProblemsException;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.source.SourceReader;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * swagger-parser's opinion of a document that our own reader has accepted, formed on a thread of
 * its own: its first use costs most of a second, which a caller can spend on the database.
 *
 * <p>It is given text and told not to resolve references, so it opens no file and no connection.
 */
public final class SpecValidity {

    private final String name;
    private final byte[] bytes;
    private final FutureTask<List<String>> messages;

    private SpecValidity(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.messages = new FutureTask<>(() -> messages(bytes));
    }

    /**
     * Begins to check a document that was read.
     *
     * @param baseDir the project's directory
     * @throws ProblemsException when the file is gone since
     */
    public static SpecValidity start(Path baseDir, SpecDocument document) {
        var name = document.at().name();
        var validity = new SpecValidity(name, SourceReader.bytes(baseDir.resolve(name), name));
        var thread =
                Thread.ofPlatform().name("tenon-validity").daemon().unstarted(validity.messages);
        thread.setContextClassLoader(SpecValidity.class.getClassLoader());
        thread.start();
        return validity;
    }

    /**
     * Waits for the end.
     *
     * @throws ProblemsException with everything swagger-parser holds against the document ({@code
     *     SPEC-222})
     */
    public void finish() {
        try {
            var found = messages.get();
            if (!found.isEmpty()) {
                report(found, SourceReader.read(name, bytes));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while swagger-parser was running", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("swagger-parser failed", e.getCause());
        }
    }

    private static void report(List<String> messages, Node root) {
        var problems = new Problems();
        messages.stream()
                .map(SwaggerMessage::new)
                .filter(SwaggerMessage::counts)
                .forEach(message -> problems.add(message.problem(root)));
        problems.throwIfAny();
    }

    private static List<String> messages(byte[] bytes) {
        var options = new ParseOptions();
        options.setResolve(false);
        var text = new String(bytes, StandardCharsets.UTF_8);
        var messages = new OpenAPIV3Parser().readContents(text, null, options).getMessages();
        return messages == null ? List.of() : List.copyOf(messages);
    }
}
