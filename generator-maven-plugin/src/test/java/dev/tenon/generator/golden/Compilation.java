package dev.tenon.generator.golden;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources as strictly as a careful user would. */
final class Compilation {

    private Compilation() {}

    /** What the compiler has to say, warnings too; the class path is that of the test. */
    static List<String> problems(Map<String, String> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var options =
                List.of(
                        "-Xlint:all,-processing,-path,-classfile",
                        "-Werror",
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString());
        List<Source> units =
                sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList();
        ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), null, diagnostics, options, null, units)
                .call();
        return diagnostics.getDiagnostics().stream().map(Object::toString).toList();
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(
                    URI.create(
                            "string:///"
                                    + java.net.URLEncoder.encode(
                                                    path, java.nio.charset.StandardCharsets.UTF_8)
                                            .replace("%2F", "/")),
                    Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
