package org.starpunk.launcher;

import java.io.IOException;
import java.util.List;

/** Payara Micro and the application, as this process has them: whole in one jar, or prepared. */
interface Contents {

    static Contents ofThisProcess() {
        return StarPunk.class.getResource(WholeJar.WAR) == null ? PreparedDirectory.ofThisProcess() : new WholeJar();
    }

    /** Before anything is read from them: from now on, until this process ends, other processes leave them. */
    void keep() throws FailedLaunchException;

    /** The class of Payara Micro's that starts it. */
    String server();

    /** May be put into a temporary directory for it. */
    Application application(TemporaryDirectory temporary) throws IOException;

    /** Gives a server what is its own below a temporary directory, and says the options that name it. */
    List<String> unpack(PayaraOptions given, TemporaryDirectory temporary) throws IOException, FailedLaunchException;
}
