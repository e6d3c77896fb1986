package org.starpunk.database;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * A call of a method that {@link Writes}, in a transaction that has its turn. A session bean, since inside one Payara has
 * a connection take part only in what a session bean began.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class WriteTransaction {

    @Inject
    private WriteTurn turn;

    @Inject
    private ContentVersion version;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** Whatever it throws undoes all of it. */
    public Object run(InvocationContext call) throws Exception {
        try {
            turn.take();
            Object result = call.proceed();
            if (call.getMethod().getAnnotation(Writes.class).visible()) {
                version.raise();
            }
            return result;
        } catch (Throwable e) {
            transaction.setRollbackOnly();
            throw e;
        }
    }
}
