package dev.tenon.generator;

/** Hears what a run does, line by line; called by several threads, at times at once. */
public interface Progress {

    /** A stage that is over or takes long, or a fact worth knowing; one line without its end. */
    void info(String line);

    /** How long a part of a stage took; one line without its end, for those who ask for more. */
    void debug(String line);

    /** Problems that do not stop the run, as they are shown; several lines. */
    void warn(String text);
}
