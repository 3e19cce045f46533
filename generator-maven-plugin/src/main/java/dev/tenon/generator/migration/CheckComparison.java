package dev.tenon.generator.migration;

import dev.tenon.generator.migration.CheckTerm.Operator;
import dev.tenon.generator.migration.SqlTokens.Kind;
import dev.tenon.generator.migration.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition of the form "subject, operator, values", without casts and parentheses.
 *
 * @param subject before the operator
 * @param operator such as {@code >=}; empty when there is none
 * @param rest after the operator
 */
record CheckComparison(List<Token> subject, String operator, List<Token> rest) {

    private static final Set<String> MEASURES = Set.of("char_length", "cardinality");

    /** What the tokens of one condition say. */
    static CheckTerm term(List<Token> tokens) {
        int sign = 0;
        while (sign < tokens.size() && !isSign(tokens.get(sign))) {
            sign++;
        }
        int end = sign;
        while (end < tokens.size() && isSign(tokens.get(end))) {
            end++;
        }
        return new CheckComparison(
                        tokens.subList(0, sign),
                        text(tokens.subList(sign, end), ""),
                        tokens.subList(end, tokens.size()))
                .understood()
                .orElseGet(() -> new CheckTerm(text(tokens, " "), Operator.OTHER, List.of()));
    }

    private static boolean isSign(Token token) {
        return token.kind() == Kind.SIGN && "<>=~@!".contains(token.text());
    }

    private Optional<CheckTerm> understood() {
        return switch (operator) {
            case "=" -> isMod() ? multiple() : values("any").or(this::single).flatMap(this::choice);
            case "<@" -> values("").flatMap(values -> term(Operator.WITHIN, values));
            case ">=" -> single().flatMap(bound -> term(Operator.AT_LEAST, bound));
            case ">" -> single().flatMap(bound -> term(Operator.ABOVE, bound));
            case "<=" -> single().flatMap(bound -> term(Operator.AT_MOST, bound));
            case "<" -> single().flatMap(bound -> term(Operator.BELOW, bound));
            case "~" -> single().flatMap(pattern -> term(Operator.LIKE, pattern));
            default -> Optional.empty();
        };
    }

    private Optional<CheckTerm> choice(List<String> values) {
        return term(Operator.IN, values);
    }

    private Optional<CheckTerm> term(Operator kind, List<String> values) {
        return measured(subject).map(name -> new CheckTerm(name, kind, values));
    }

    private static Optional<String> measured(List<Token> subject) {
        if (subject.size() == 1) {
            return Optional.of(subject.getFirst().text());
        }
        boolean measure = subject.size() == 2 && MEASURES.contains(subject.getFirst().text());
        return measure
                ? Optional.of(subject.getFirst().text() + "(" + subject.getLast().text() + ")")
                : Optional.empty();
    }

    /** {@code mod(x, 5) = 0}. */
    private boolean isMod() {
        return subject.size() > 3
                && subject.getFirst().is("mod")
                && subject.get(2).is(",")
                && text(rest, "").equals("0");
    }

    private Optional<CheckTerm> multiple() {
        return literal(subject.subList(3, subject.size()))
                .map(step ->
                        new CheckTerm(subject.get(1).text(), Operator.MULTIPLE, List.of(step)));
    }

    private Optional<List<String>> single() {
        return literal(rest).map(List::of);
    }

    /** {@code any array[a, b]}, or without the word before it. */
    private Optional<List<String>> values(String word) {
        String start = word.isEmpty() ? "array[" : word + "array[";
        if (!text(rest, "").toLowerCase(Locale.ROOT).startsWith(start)) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        int from = word.isEmpty() ? 2 : 3;
        for (int i = from; i < rest.size(); i++) {
            if (rest.get(i).is(",") || i == rest.size() - 1) {
                var value = literal(rest.subList(from, i));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                found.add(value.get());
                from = i + 1;
            }
        }
        return Optional.of(found);
    }

    /** A string, a number or a word, as one would write it. */
    private static Optional<String> literal(List<Token> tokens) {
        if (tokens.size() != 1) {
            String number = text(tokens, "");
            return Optional.of(number).filter(text -> text.matches("-?[0-9]+(\\.[0-9]+)?"));
        }
        String text = tokens.getFirst().text();
        return switch (tokens.getFirst().kind()) {
            case WORD, STRING -> Optional.of(text);
            // PostgreSQL writes E'…' for strings that have a backslash.
            case OTHER_STRING ->
                    text.startsWith("E'")
                            ? Optional.of(text.substring(1).replace("\\\\", "\\"))
                            : Optional.empty();
            case NAME, COMMENT, SPACE, SIGN -> Optional.empty();
        };
    }

    private static String text(List<Token> tokens, String between) {
        return tokens.stream().map(Token::text).collect(Collectors.joining(between));
    }
}
