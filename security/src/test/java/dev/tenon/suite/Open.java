package dev.tenon.suite;

import java.util.Map;

/**
 * Inputs that are known not to be survived. They fail their case in the scorecard and not the
 * build; one that is survived after all fails the build, so that it leaves this list.
 */
final class Open {

    /** Number and name of the input, to the reason. */
    private static final Map<String, String> KNOWN =
            Map.of(
                    "136  13··{\"name\":\"smuggled\"}··0····",
                            "Netty skips blanks before the size of a chunk",
                    "117 3 MB more than announced", "what follows Connection: close is read");

    /** Groups after which the process is known to keep more memory than it may. */
    private static final Map<Group, String> GROWING =
            Map.of(Group.EXHAUSTION, "the compiler and the C library keep some; see docs/security.md");

    private Open() {}

    /** Why a group is known to leave more memory behind than it may; null when it is not. */
    static String growth(Group group) {
        return GROWING.get(group);
    }

    /** Whether this input of the case is expected to fail. */
    static boolean isKnown(Case tried, String input) {
        return KNOWN.containsKey(tried.number() + " " + input);
    }

    /** Inputs of a case that are known to fail, and did not. */
    static java.util.List<String> survived(Result result) {
        return result.tried().inputs().stream()
                .map(Input::name)
                .filter(name -> isKnown(result.tried(), name))
                .filter(name ->
                        result.failures().stream()
                                .noneMatch(failure -> failure.input().equals(name)))
                .toList();
    }
}
