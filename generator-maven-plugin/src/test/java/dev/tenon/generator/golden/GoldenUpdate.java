package dev.tenon.generator.golden;

/** Whether golden files are rewritten instead of compared. */
public final class GoldenUpdate {

    private GoldenUpdate() {}

    /** True with {@code -Dgolden.update=true}; refused where {@code CI} is set. */
    public static boolean wanted() {
        boolean update = Boolean.getBoolean("golden.update");
        if (update && System.getenv("CI") != null) {
            throw new IllegalStateException("golden files are not rewritten in CI");
        }
        return update;
    }
}
