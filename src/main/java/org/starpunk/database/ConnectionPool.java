package org.starpunk.database;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Payara's pool of connections. Nothing of its API tells how it is used, so this goes by the names of its classes. */
public final class ConnectionPool {

    private static final Logger LOGGER = Logger.getLogger(ConnectionPool.class.getName());

    private static final String RUNTIME = "com.sun.enterprise.connectors.ConnectorRuntime";
    private static final String NAME = "java:app/jdbc/starpunk";

    private ConnectionPool() {}

    /** Empty on a server whose pool is another one. */
    public static Optional<PoolFigures> figures() {
        try {
            Object runtime = Class.forName(RUNTIME).getMethod("getRuntime").invoke(null);
            Map<?, ?> pools = (Map<?, ?>) field(call(runtime, "getPoolManager"), "poolTable");
            for (Map.Entry<?, ?> pool : pools.entrySet()) {
                if (pool.getKey().toString().contains(NAME)) {
                    return Optional.of(figures(pool.getValue()));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOGGER.log(Level.FINE, "The pool of connections is not one of Payara 6", e);
        }
        return Optional.empty();
    }

    private static PoolFigures figures(Object pool) throws ReflectiveOperationException {
        Object status = call(pool, "getPoolStatus");
        return new PoolFigures((int) call(status, "getNumConnUsed"), (int) call(status, "getNumConnFree"), (int)
                call(field(pool, "waitQueue"), "getQueueLength"));
    }

    private static Object field(Object object, String name) throws ReflectiveOperationException {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(object);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }

    private static Object call(Object object, String getter) throws ReflectiveOperationException {
        return object.getClass().getMethod(getter).invoke(object);
    }
}
