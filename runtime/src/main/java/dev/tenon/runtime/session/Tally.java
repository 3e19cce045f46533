package dev.tenon.runtime.session;

/** What the trips of a request come to: each of them adds to it. */
public interface Tally {

    /** For statements of no request. */
    Tally NONE =
            new Tally() {
                @Override
                public void waited(long nanos) {}

                @Override
                public void held(long nanos) {}

                @Override
                public void rows(long count) {}
            };

    /** A connection was had, or was not to be had, after so long. */
    void waited(long nanos);

    /** A connection is given back after so long. */
    void held(long nanos);

    /** So many rows were read or touched. */
    void rows(long count);
}
