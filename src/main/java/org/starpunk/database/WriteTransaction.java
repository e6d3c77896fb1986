package org.starpunk.database;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** A call of a method that {@link Writes}, in a transaction that has its turn. */
@Dependent
class WriteTransaction {

    @Inject
    private WriteTurn turn;

    @Inject
    private ContentVersion version;

    /** Whatever it throws undoes all of it. */
    @Transactional(rollbackOn = Exception.class)
    Object run(InvocationContext call) throws Exception {
        turn.take();
        Object result = call.proceed();
        if (call.getMethod().getAnnotation(Writes.class).visible()) {
            version.raise();
        }
        return result;
    }
}
