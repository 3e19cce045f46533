package dev.tenon.runtime.limits;

/** A setting that cannot be followed. The message tells its name and what is wrong, for people. */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message of one line. */
    public SettingException(String message) {
        super(message);
    }

    /** Throws when a condition does not hold. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new SettingException(message);
        }
    }
}
