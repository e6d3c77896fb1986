package org.starpunk.database;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.stream.Stream;

/** What {@link Writes} means; inside what the server itself does around a call, so that it hears how the commit ended. */
@Writes
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class WritesInterceptor {

    @Inject
    private WriteTransaction transaction;

    @AroundInvoke
    Object write(InvocationContext call) throws Exception {
        // The server hands on none in place of no parameters.
        Stream.ofNullable(call.getParameters()).flatMap(Arrays::stream).forEach(WritesInterceptor::prepare);
        return transaction.run(call);
    }

    private static void prepare(Object parameter) {
        if (parameter instanceof Preparable preparable) {
            preparable.prepared();
        }
    }
}
