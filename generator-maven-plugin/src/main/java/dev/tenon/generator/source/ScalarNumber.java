package dev.tenon.generator.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** Reads the numbers of the YAML 1.2 core schema exactly (YAML 1.2.2 §10.3.2). */
final class ScalarNumber {

    // Beyond this a sum or a plain rendering of the number would fill the memory.
    private static final int MAX_EXPONENT = 9999;

    private ScalarNumber() {}

    static Optional<BigDecimal> parse(Node.Scalar scalar) {
        return switch (scalar.kind()) {
            case INTEGER -> Optional.of(integer(scalar.text()));
            case NUMBER -> decimal(scalar.text());
            case TEXT, BOOLEAN, NULL -> Optional.empty();
        };
    }

    private static BigDecimal integer(String text) {
        if (text.startsWith("0x")) {
            return new BigDecimal(new BigInteger(text.substring(2), 16));
        }
        if (text.startsWith("0o")) {
            return new BigDecimal(new BigInteger(text.substring(2), 8));
        }
        return new BigDecimal(text);
    }

    private static Optional<BigDecimal> decimal(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".inf") || lower.endsWith(".nan")) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text);
            return Math.abs(number.scale()) > MAX_EXPONENT ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
