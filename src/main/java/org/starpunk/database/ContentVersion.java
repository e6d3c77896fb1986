package org.starpunk.database;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * A number that grows whenever visitors may see something else than before, in the transaction that makes it so. What
 * was made of the database after the number had been read is still true while the number is the same. Now and then it
 * grows without a need. Without a proxy: any thread asks it.
 */
@Singleton
public class ContentVersion {

    private static final ThreadLocal<LongSupplier> HELD = new ThreadLocal<>();

    @Inject
    private ContentVersionRepository versions;

    @Inject
    private ContentVersionReader reader;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /**
     * As it was at some moment after this call, or after the request began for which it is held: one look-up of one row,
     * on any node, for all who ask at the same time.
     */
    public long read() {
        LongSupplier held = HELD.get();
        return held == null ? reader.read() : held.getAsLong();
    }

    /** As {@link #read}, for a thread that must not wait; empty where that takes waiting, or cannot be done. */
    public OptionalLong readAtOnce() {
        return reader.readAtOnce();
    }

    /** As {@link #read}; what keeps it from being read is told to whoever wants to know the number. */
    public LongSupplier look() {
        try {
            long version = read();
            return () -> version;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    /** Has whatever this thread does for a request see what the request has found, until {@link #release}. */
    public void hold(LongSupplier found) {
        HELD.set(found);
    }

    public void release() {
        HELD.remove();
    }

    /** Only in a method that {@link Writes}; twice in a transaction is once. */
    public void raise() {
        if (transaction.getResource(ContentVersion.class) == null) {
            versions.increment();
            transaction.putResource(ContentVersion.class, true);
        }
    }
}
