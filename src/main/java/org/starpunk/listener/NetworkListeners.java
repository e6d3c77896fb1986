package org.starpunk.listener;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;

/** The network listeners of Payara. Nothing of its API leads to them, so this goes by the names of its classes. */
final class NetworkListeners {

    private static final String SERVICES = "org.glassfish.internal.api.Globals";
    private static final String SERVICE = "com.sun.enterprise.v3.services.impl.GrizzlyService";

    private NetworkListeners() {}

    /** What each listener does with a request, filter by filter. */
    static List<FilterChain> filterChains() throws ReflectiveOperationException {
        Class<?> type = Class.forName(SERVICE);
        Object service = Class.forName(SERVICES).getMethod("get", Class.class).invoke(null, type);
        Field proxies = type.getDeclaredField("proxies");
        proxies.setAccessible(true);
        List<FilterChain> chains = new ArrayList<>();
        for (Object proxy : (Collection<?>) proxies.get(service)) {
            Object listener = call(proxy, "getUnderlyingListener");
            if (call(listener, "getTransport") instanceof Transport transport
                    && transport.getProcessor() instanceof FilterChain chain) {
                chains.add(chain);
            }
        }
        return chains;
    }

    private static Object call(Object object, String getter) throws ReflectiveOperationException {
        return object.getClass().getMethod(getter).invoke(object);
    }
}
