package dev.tenon.suite;

/** What cases attack. */
enum Group {
    BODIES("M", "bodies and types", 92, 112),
    INJECTION("Q", "injection", 45, 67),
    HTTP("H", "HTTP and browsers", 134, 152),
    TOKENS("J", "tokens", 1, 44),
    ROWS("R", "roles, rows, pool", 68, 91),
    EXHAUSTION("D", "exhaustion", 113, 133);

    private final String letter;
    private final String title;
    private final int first;
    private final int last;

    Group(String letter, String title, int first, int last) {
        this.letter = letter;
        this.title = title;
        this.first = first;
        this.last = last;
    }

    /** The group of a case's number. */
    static Group of(int number) {
        for (Group group : values()) {
            if (number >= group.first && number <= group.last) {
                return group;
            }
        }
        throw new IllegalArgumentException("no case has the number " + number);
    }

    /** How many cases the group has. */
    int size() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return letter + " " + title;
    }
}
