package dev.tenon.runtime.codec;

import java.io.Serial;

/** Text that may be looked at only so often. For one search by one thread. */
final class CountedText implements CharSequence {

    private final String text;
    private long budget;

    CountedText(String text, long budget) {
        this.text = text;
        this.budget = budget;
    }

    /** Says that the budget is spent. */
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
        if (--budget < 0) {
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
