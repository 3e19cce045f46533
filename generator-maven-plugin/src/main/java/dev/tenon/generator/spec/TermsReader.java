package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what an operation's {@code x-tenon}, or the document's, says of all its calls. */
final class TermsReader {

    /** The keys that operations have. */
    static final String KEYS =
            "roles groups context where preRequest response timeout limits transaction throttle";

    /** The keys that documents have too. */
    static final String SHARED_KEYS = "context preRequest throttle";

    private static final Keys TRANSACTION =
            Keys.tenon("transaction", "isolation", "readOnly retry dryRun");
    private static final Keys LIMITS = Keys.tenon("limits", "rows body response", "");
    private static final List<String> REPLIES = List.of("status", "headers");

    private TermsReader() {}

    /** What holds for all operations of a document. */
    static SpecTerms shared(Obj tenon) {
        var context = ContextReader.read(tenon);
        return new SpecTerms(
                List.of(),
                List.of(),
                context.settings(),
                context.cookies(),
                List.of(),
                FunctionName.of(tenon, "preRequest"),
                SpecTerms.NONE.reply(),
                SpecTerms.NONE.bounds(),
                Optional.empty(),
                ThrottleReader.read(tenon));
    }

    static SpecTerms read(Obj tenon) {
        var shared = shared(tenon);
        return new SpecTerms(
                tenon.texts("roles"),
                tenon.texts("groups"),
                shared.context(),
                shared.cookies(),
                ContextReader.bound(tenon, "where"),
                shared.preRequest(),
                reply(tenon),
                bounds(tenon),
                tenon.object("transaction").flatMap(TermsReader::isolation),
                shared.throttle());
    }

    private static SpecTerms.Reply reply(Obj tenon) {
        var words = tenon.texts("response");
        for (var word : words) {
            if (!REPLIES.contains(word.value())) {
                tenon.problems().add(unknown("response", word, REPLIES));
            }
        }
        var said = words.stream().map(Located::value).toList();
        return new SpecTerms.Reply(said.contains("status"), said.contains("headers"));
    }

    private static SpecTerms.Bounds bounds(Obj tenon) {
        var limits = tenon.object("limits");
        limits.ifPresent(obj -> LIMITS.check(obj.mapping(), obj.problems()));
        return new SpecTerms.Bounds(
                Quantity.duration(tenon, "timeout"),
                limits.flatMap(obj -> Quantity.rows(obj, "rows")),
                limits.flatMap(obj -> Quantity.bytes(obj, "body")),
                limits.flatMap(obj -> Quantity.bytes(obj, "response")));
    }

    private static Optional<SpecTerms.Isolation> isolation(Obj transaction) {
        TRANSACTION.check(transaction.mapping(), transaction.problems());
        var all = Arrays.asList(SpecTerms.Isolation.values());
        return transaction
                .text("isolation")
                .flatMap(text -> {
                    var found =
                            all.stream().filter(one -> words(one).equals(text.value())).findFirst();
                    if (found.isEmpty()) {
                        transaction
                                .problems()
                                .add(
                                        unknown(
                                                "isolation",
                                                text,
                                                all.stream().map(TermsReader::words).toList()));
                    }
                    return found;
                });
    }

    private static String words(SpecTerms.Isolation isolation) {
        return isolation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A word that is none of those a key takes. */
    static Problem unknown(String key, Located<String> word, List<String> known) {
        return new Problem(
                ProblemCode.BAD_VALUE,
                word.at(),
                "unknown value \"" + word.value() + "\" of \"" + key + "\"",
                "known: " + String.join(", ", known),
                NearestName.fix(word.value(), known, "write one of them"));
    }
}
