package dev.tenon.runtime.session;

import dev.tenon.runtime.api.Identity;
import dev.tenon.runtime.api.Session;
import dev.tenon.runtime.api.Sessions;

/** Opens sessions over an executor. */
public final class JdbcSessions implements Sessions {

    private final Executor executor;

    /** Opens sessions whose statements this executor runs. */
    public JdbcSessions(Executor executor) {
        this.executor = executor;
    }

    @Override
    public Session open(Identity identity) {
        return open(Frame.of(identity));
    }

    /** A session whose statements each run within this frame. */
    public Session open(Frame frame) {
        return new JdbcSession(executor, frame);
    }
}
