package dev.tenon.runtime.query;

import dev.tenon.runtime.api.Statement;
import dev.tenon.runtime.metrics.CacheUse;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The shapes in use. Each is rendered once and kept: the driver finds a statement it has prepared
 * by its text. Callers choose filters and sorts and so how many shapes there are: at most {@code
 * capacity} are kept, and one that was not used since it was last looked at goes first (second
 * chance). Safe for use by many threads.
 */
public final class SqlShapes {

    private static final int DEFAULT_CAPACITY = 2_000;

    private final int capacity;
    private final ConcurrentMap<ShapeKey, Entry> entries = new ConcurrentHashMap<>();
    private final Queue<ShapeKey> oldestFirst = new ArrayDeque<>();
    private final LongAdder found = new LongAdder();
    private final LongAdder rendered = new LongAdder();

    /** Keeps 2 000 shapes. */
    public SqlShapes() {
        this(DEFAULT_CAPACITY);
    }

    /** Keeps at most {@code capacity} shapes. */
    public SqlShapes(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1");
        }
        this.capacity = capacity;
    }

    /** A statement as SQL that gives the rows it touched; DELETE gives a count. */
    public BoundSql returning(Statement<?> statement) {
        return shape(statement, true).with(statement);
    }

    /** A statement as SQL that gives a count, except that reads give their rows. */
    public BoundSql counting(Statement<?> statement) {
        return shape(statement, false).with(statement);
    }

    /** How many shapes are kept. */
    public int size() {
        return entries.size();
    }

    /** How often a shape had to be rendered so far. */
    public long rendered() {
        return rendered.sum();
    }

    /** How the shapes are used. */
    public CacheUse use() {
        return new CacheUse(found.sum(), rendered.sum(), entries.size());
    }

    private SqlShape shape(Statement<?> statement, boolean returning) {
        ShapeKey key = ShapeKey.of(statement, returning);
        Entry entry = entries.get(key);
        if (entry != null) {
            entry.use();
            found.increment();
            return entry.shape;
        }
        SqlShape shape = new ShapeRenderer(statement, returning).render();
        rendered.increment();
        keep(key, shape);
        return shape;
    }

    private void keep(ShapeKey key, SqlShape shape) {
        synchronized (oldestFirst) {
            if (entries.putIfAbsent(key, new Entry(shape)) != null) {
                return;
            }
            oldestFirst.add(key);
            while (entries.size() > capacity) {
                dropOne();
            }
        }
    }

    private void dropOne() {
        ShapeKey oldest = oldestFirst.remove();
        Entry entry = entries.get(oldest);
        if (entry != null && entry.forgive()) {
            oldestFirst.add(oldest);
        } else {
            entries.remove(oldest);
        }
    }

    /** A shape, and whether it was used since the last look. */
    private static final class Entry {

        private final SqlShape shape;
        private volatile boolean used;

        private Entry(SqlShape shape) {
            this.shape = shape;
        }

        /** Writes only on a change, so that readers on other cores keep their cache line. */
        private void use() {
            if (!used) {
                used = true;
            }
        }

        private boolean forgive() {
            boolean was = used;
            used = false;
            return was;
        }
    }
}
