package org.starpunk.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Whether every value that StarPunk is told is well-formed, asked of the application's own classes before the server
 * starts, which takes seconds.
 */
final class EarlyConfiguration {

    private EarlyConfiguration() {}

    /** @throws FailedLaunchException that has a line for each malformed value */
    static void require(Application application, PayaraOptions options) throws FailedLaunchException {
        // What these files say wins over the environment, and Payara Micro alone reads them.
        if (options.has("systemproperties") || options.has("secretsdir")) {
            return;
        }
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {application.classes()}, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(classes);
            classes.loadClass("org.starpunk.configuration.StandaloneConfiguration")
                    .getMethod("keys")
                    .invoke(null);
        } catch (InvocationTargetException e) {
            throw new FailedLaunchException(e.getCause().getMessage(), e);
        } catch (IOException | ReflectiveOperationException e) {
            throw new FailedLaunchException("This file is not whole: " + e, e);
        } finally {
            Thread.currentThread().setContextClassLoader(EarlyConfiguration.class.getClassLoader());
        }
    }
}
