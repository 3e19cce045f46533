package dev.tenon.generator.table;

import dev.tenon.generator.migration.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one good form in which a policy reads a setting: {@code (select
 * nullif(current_setting('app.tenant', true), ''))}. Without {@code true} it fails where the
 * setting is missing; without {@code nullif} it is the empty text once another transaction of the
 * connection had a value; without {@code select} it is read anew for every row.
 *
 * <p>Good: {@code tenant_id = (select nullif(current_setting('app.tenant', true), ''))::uuid}. Bad:
 * {@code tenant_id = current_setting('app.tenant')::uuid}.
 */
final class SettingForm {

    /** A token with its place in the text; neither space nor comment. */
    private record Word(SqlTokens.Token token, int start, int end) {

        boolean is(String text) {
            return token.is(text);
        }

        boolean isText() {
            return token.kind() == SqlTokens.Kind.STRING;
        }
    }

    /** A part of the text and what should stand there; no text where that cannot be said. */
    private record Change(int start, int end, Optional<String> text) {}

    private final String sql;
    private final List<Word> words;
    private final List<Change> changes = new ArrayList<>();

    private SettingForm(String sql) {
        this.sql = sql;
        this.words = words(sql);
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).is("current_setting") && is(at + 1, "(")) {
                judge(at);
            }
        }
    }

    /** Looks at every setting that a condition reads. */
    static SettingForm of(String sql) {
        return new SettingForm(sql);
    }

    /** Whether each of them is read in the good form. */
    boolean isGood() {
        return changes.isEmpty();
    }

    /** The condition in the good form; empty where the name of a setting is no plain text. */
    Optional<String> better() {
        if (changes.stream().anyMatch(change -> change.text().isEmpty())) {
            return Optional.empty();
        }
        var text = new StringBuilder(sql);
        for (var change : changes.reversed()) {
            text.replace(change.start(), change.end(), change.text().orElseThrow());
        }
        return Optional.of(text.toString());
    }

    private void judge(int at) {
        boolean named = is(at - 1, ".") && is(at - 2, "pg_catalog");
        int first = named ? at - 2 : at;
        int afterName = afterCast(at + 3);
        boolean tolerant = is(afterName, ",") && is(afterName + 1, "true");
        int last = is(afterName, ",") ? afterName + 2 : afterName;
        if (!isText(at + 2) || !is(last, ")")) {
            changes.add(new Change(words.get(at).start(), words.get(at).end(), Optional.empty()));
            return;
        }
        int afterEmpty = afterCast(last + 3);
        boolean nulled =
                is(first - 1, "(")
                        && is(first - 2, "nullif")
                        && is(last + 1, ",")
                        && isText(last + 2)
                        && is(afterEmpty, ")");
        if (nulled) {
            first -= 2;
            last = afterEmpty;
        }
        boolean once = is(first - 1, "select") && is(first - 2, "(");
        if (!tolerant || !nulled || !once) {
            String good =
                    "nullif(current_setting(" + words.get(at + 2).token().text() + ", true), '')";
            changes.add(
                    new Change(
                            words.get(first).start(),
                            words.get(last).end(),
                            Optional.of(once ? good : "(select " + good + ")")));
        }
    }

    /** The word behind {@code ::text}, where that stands. */
    private int afterCast(int at) {
        return is(at, ":") && is(at + 1, ":") ? at + 3 : at;
    }

    private boolean is(int at, String text) {
        return at >= 0 && at < words.size() && words.get(at).is(text);
    }

    private boolean isText(int at) {
        return at >= 0 && at < words.size() && words.get(at).isText();
    }

    private static List<Word> words(String sql) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (var token : SqlTokens.of(sql)) {
            int end = at + token.text().length();
            if (token.kind() != SqlTokens.Kind.SPACE && token.kind() != SqlTokens.Kind.COMMENT) {
                words.add(new Word(token, at, end));
            }
            at = end;
        }
        return words;
    }
}
