package dev.tenon.runtime.internal.service;

/** Small pages of HTML. */
final class Page {

    static final String MEDIA_TYPE = "text/html; charset=utf-8";

    private Page() {}

    /** Text as it may stand in HTML content and in double-quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A page; head and body are HTML. */
    static String of(String title, String head, String body) {
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>%s</title>
        %s</head>
        <body>
        %s</body>
        </html>
        """
                .formatted(escape(title), head, body);
    }
}
