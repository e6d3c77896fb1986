package org.starpunk.testing;

/** Something that a server leaves behind when it is killed, and that the next one of its site must put in order. */
public interface Leftover {

    /** Has it happen on a server that runs, and will be killed soon. */
    void leave(StarPunkServer killed) throws Exception;

    /** Sees what the next server, which is ready, makes of it. */
    void find(StarPunkServer next) throws Exception;
}
