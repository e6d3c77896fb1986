package org.starpunk.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/** A main class of the application, run without a server. */
final class WarProgram {

    private WarProgram() {}

    /** Ends the process with the program's status, or returns when the program does. */
    static void run(String mainClass, List<String> arguments, Contents contents, TemporaryDirectory temporary)
            throws FailedLaunchException {
        contents.keep();
        try {
            List<URL> path = contents.application(temporary)
                    .unpacked(temporary.path().resolve("program"))
                    .classPath();
            // Open until the process ends: classes are loaded until then.
            ClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass(mainClass).getMethod("main", String[].class).invoke(null, (Object)
                    arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw temporary.unusable(e);
        } catch (InvocationTargetException e) {
            throw new FailedLaunchException("The program failed: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new FailedLaunchException("This file is not whole: " + e, e);
        }
    }
}
