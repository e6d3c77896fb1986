package org.starpunk.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A main class of the application, run without a server from its WAR. */
final class WarProgram {

    private static final String CLASSES = "WEB-INF/classes/";

    private static final String LIBRARIES = "WEB-INF/lib/";

    private WarProgram() {}

    /** Ends the process with the program's status, or returns when the program does. */
    static void run(String mainClass, List<String> arguments, Contents contents, TemporaryDirectory temporary)
            throws FailedLaunchException {
        try {
            List<URL> path = unpack(
                    contents.war(temporary),
                    Files.createDirectory(temporary.path().resolve("program")));
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

    /** Classes and libraries; gives the class path that they make. */
    private static List<URL> unpack(Path war, Path directory) throws IOException {
        Path classes = Files.createDirectories(directory.resolve(CLASSES));
        List<URL> path = new ArrayList<>(List.of(classes.toUri().toURL()));
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(war))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                boolean library = entry.getName().startsWith(LIBRARIES);
                if (!entry.isDirectory() && (library || entry.getName().startsWith(CLASSES))) {
                    Path file = directory.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                    if (library) {
                        path.add(file.toUri().toURL());
                    }
                }
            }
        }
        return path;
    }
}
