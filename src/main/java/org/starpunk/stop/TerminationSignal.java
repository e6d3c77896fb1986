package org.starpunk.stop;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the operating system sends to a process that shall end. The JDK has a class for it, {@code sun.misc.Signal}, which
 * every JDK from 9 on keeps, but which none lets a program name without a warning.
 */
final class TerminationSignal {

    private TerminationSignal() {}

    /** Does the work, on a thread of its own, when the signal comes for the first time; the second one ends at once. */
    static void handle(String signal, Runnable work) {
        AtomicBoolean came = new AtomicBoolean();
        Runnable answer = () -> {
            if (came.getAndSet(true)) {
                Runtime.getRuntime().halt(1);
            }
            new Thread(work, "stop").start();
        };
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        answer.run();
                        return null;
                    });
            type.getMethod("handle", type, handler)
                    .invoke(null, type.getConstructor(String.class).newInstance(signal), proxy);
        } catch (ReflectiveOperationException e) {
            // A JVM that leaves its signals alone, java -Xrs: it ends as it always has.
            return;
        }
    }
}
