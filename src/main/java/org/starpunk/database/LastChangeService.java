package org.starpunk.database;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * When visitors could last see something change, as {@code Last-Modified} says it: no two content versions have the same
 * second, and none has one that an answer from before it was dated with.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LastChangeService {

    @Inject
    private ContentVersionRepository versions;

    /** Whoever shows the date reads it before what is dated. */
    public Instant read() {
        return Instant.ofEpochSecond(versions.changedSecond());
    }
}
