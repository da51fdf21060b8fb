package gouji;

import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Who frees what the library gave: {@code close}, or else the garbage collector. Closing waits for those that still read,
 * so nothing is ever read after it was freed.
 */
final class Handle implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    private final String what;
    private final Pointer pointer;
    private final Cleaner.Cleanable freed;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    Handle(String what, Pointer pointer, Consumer<Pointer> free) {
        this.what = what;
        this.pointer = pointer;
        this.freed = CLEANER.register(this, () -> free.accept(pointer));
    }

    <T> T use(Function<Pointer, T> reader) {
        lock.readLock().lock();
        try {
            if (closed) throw new IllegalStateException("the " + what + " is closed");
            return reader.apply(pointer);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            freed.clean();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
