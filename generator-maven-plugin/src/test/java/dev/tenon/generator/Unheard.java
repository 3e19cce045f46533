package dev.tenon.generator;

/** Nobody listens to the run. */
record Unheard() implements Progress {
    @Override
    public void info(String line) {}

    @Override
    public void debug(String line) {}

    @Override
    public void warn(String text) {}
}
