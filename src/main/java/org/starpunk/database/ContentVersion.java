package org.starpunk.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * A number that grows whenever visitors may see something else than before, in the transaction that makes it so. What
 * was made of the database after the number had been read is still true while the number is the same. Now and then it
 * grows without a need.
 */
@ApplicationScoped
public class ContentVersion {

    @Inject
    private ContentVersionRepository versions;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** One look-up of one row, on any node. */
    public long read() {
        return versions.get();
    }

    /** Only in a method that {@link Writes}; twice in a transaction is once. */
    public void raise() {
        if (transaction.getResource(ContentVersion.class) == null) {
            versions.increment();
            transaction.putResource(ContentVersion.class, true);
        }
    }
}
