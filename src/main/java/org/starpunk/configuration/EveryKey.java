package org.starpunk.configuration;

import java.util.Collection;
import java.util.ServiceLoader;

/**
 * All keys that there are. Whoever knows every room provides them, as a service of the JDK: they are asked for before
 * there are beans, and without a server, too.
 */
public interface EveryKey {

    Collection<Key<?>> list();

    static Collection<Key<?>> provided() {
        return ServiceLoader.load(EveryKey.class, EveryKey.class.getClassLoader())
                .findFirst()
                .orElseThrow()
                .list();
    }
}
