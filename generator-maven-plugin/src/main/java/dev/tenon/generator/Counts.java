package dev.tenon.generator;

/** Numbers of things in words. */
final class Counts {

    private Counts() {}

    /** {@code 1 path}, {@code 2 paths}; for nouns whose plural ends in s. */
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
