package dev.tenon.runtime.codec;

import java.io.Serial;

/** Text whose every look costs {@link Effort}. For one search by one thread. */
final class CountedText implements CharSequence {

    private final String text;
    private final Effort effort;

    CountedText(String text, Effort effort) {
        this.text = text;
        this.effort = effort;
    }

    /** Says that nothing is left. */
    static final class SpentException extends RuntimeException {

        @Serial private static final long serialVersionUID = 1L;

        SpentException() {
            super("the search takes too long", null, false, false);
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (!effort.spend()) {
            throw new SpentException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
