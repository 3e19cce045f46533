package dev.tenon.generator.problem;

/** Whether a problem stops the build. */
public enum Severity {
    /** The stage is shown whole, then the build fails. */
    ERROR,
    /** Shown, and the build goes on. */
    WARNING;

    /** The word that stands in the rendered first line. */
    String word() {
        return this == ERROR ? "error" : "warning";
    }
}
