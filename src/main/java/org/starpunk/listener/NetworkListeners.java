package org.starpunk.listener;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.SocketBinder;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.strategies.LeaderFollowerNIOStrategy;

/** The network listeners of Payara. Nothing of its API leads to them, so this goes by the names of its classes. */
public final class NetworkListeners {

    private static final Logger LOGGER = Logger.getLogger(NetworkListeners.class.getName());

    private static final String SERVICES = "org.glassfish.internal.api.Globals";
    private static final String SERVICE = "com.sun.enterprise.v3.services.impl.GrizzlyService";

    private NetworkListeners() {}

    /** Takes no more connections: the system tells whoever wants one, and a load balancer tries another node. */
    public static void unbind() {
        forEach(transport -> {
            if (transport instanceof SocketBinder listener) {
                listener.unbindAll();
            }
        });
    }

    /** Ends all connections and takes no more, so that what is left of a server that ends answers nobody. */
    public static void close() {
        forEach(Transport::shutdownNow);
    }

    private static void forEach(End end) {
        try {
            for (Transport transport : transports()) {
                end.of(transport);
            }
        } catch (ReflectiveOperationException | IOException | RuntimeException e) {
            LOGGER.log(Level.FINE, "The listeners end with the server", e);
        }
    }

    /** Has a thread that hears of a request listen on, as long as the request takes no time; tells how to undo it. */
    static Runnable handOverLate() throws ReflectiveOperationException {
        List<Runnable> undo = new ArrayList<>();
        for (Transport transport : transports()) {
            IOStrategy early = transport.getIOStrategy();
            if (early instanceof LeaderFollowerNIOStrategy) {
                transport.setIOStrategy(new LateHandOver());
                undo.add(() -> transport.setIOStrategy(early));
            }
        }
        return () -> undo.forEach(Runnable::run);
    }

    @FunctionalInterface
    private interface End {
        void of(Transport transport) throws IOException;
    }

    /** What each listener does with a request, filter by filter. */
    static List<FilterChain> filterChains() throws ReflectiveOperationException {
        List<FilterChain> chains = new ArrayList<>();
        for (Transport transport : transports()) {
            if (transport.getProcessor() instanceof FilterChain chain) {
                chains.add(chain);
            }
        }
        return chains;
    }

    private static List<Transport> transports() throws ReflectiveOperationException {
        Class<?> type = Class.forName(SERVICE);
        Object service = Class.forName(SERVICES).getMethod("get", Class.class).invoke(null, type);
        Field proxies = type.getDeclaredField("proxies");
        proxies.setAccessible(true);
        List<Transport> transports = new ArrayList<>();
        for (Object proxy : (Collection<?>) proxies.get(service)) {
            Object listener = call(proxy, "getUnderlyingListener");
            if (call(listener, "getTransport") instanceof Transport transport) {
                transports.add(transport);
            }
        }
        return transports;
    }

    private static Object call(Object object, String getter) throws ReflectiveOperationException {
        return object.getClass().getMethod(getter).invoke(object);
    }
}
