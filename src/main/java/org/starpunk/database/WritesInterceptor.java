package org.starpunk.database;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.stream.Stream;

/** What {@link Writes} means; inside what the server itself does around a call, so that it hears how the commit ended. */
@Writes
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class WritesInterceptor {

    @Inject
    private WriteTransaction transaction;

    @Inject
    private Durability durability;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        // The server hands on none in place of no parameters.
        Stream.ofNullable(call.getParameters()).flatMap(Arrays::stream).forEach(WritesInterceptor::prepare);
        Object result = transaction.run(call);
        // Inside the transaction of another call nothing is committed yet.
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            durability.await();
        }
        return result;
    }

    private static void prepare(Object parameter) {
        if (parameter instanceof Preparable preparable) {
            preparable.prepared();
        }
    }
}
