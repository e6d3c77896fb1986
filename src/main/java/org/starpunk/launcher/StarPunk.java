package org.starpunk.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The main class of {@code starpunk.jar}: it starts Payara Micro with the WAR in it, in a temporary directory of its own.
 * A start that fails ends with one line that says why, and status 1; Payara Micro would end with status 0.
 */
public final class StarPunk {

    private static final Logger LOGGER = Logger.getLogger(StarPunk.class.getName());
    private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

    /** What Maven starts ends with Maven, however that ends. */
    private static final String END_WITH_PARENT = "--end-with-parent";

    /** What is run instead of a server, with the arguments that follow. */
    private static final Map<String, String> PROGRAMS = Map.of(
            "--new-password", "org.starpunk.owner.NewPassword",
            "--backup", "org.starpunk.transfer.Backup",
            "--restore", "org.starpunk.transfer.Restore");

    /** What a server does that serves nobody, and then ends, with the arguments that follow. */
    private static final Set<String> COMMANDS = Set.of("--export", "--import");

    private static final String WAR = "ROOT.war";

    private StarPunk() {}

    public static void main(String[] arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        if (given.remove(END_WITH_PARENT)) {
            // On another thread: the one that waits for processes has too little room to end this one in order.
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRunAsync(StarPunk::end));
        }
        PayaraOptions options = new PayaraOptions(given);
        try {
            if (!given.isEmpty() && PROGRAMS.containsKey(given.get(0))) {
                WarProgram.run(
                        PROGRAMS.get(given.get(0)),
                        given.subList(1, given.size()),
                        StarPunk.class.getResourceAsStream("/" + WAR),
                        TemporaryDirectory.create());
            } else if (!given.isEmpty() && COMMANDS.contains(given.get(0))) {
                PayaraOptions quiet = ServerForCommand.options(given);
                start(quiet, quiet.after(own(quiet, TemporaryDirectory.create())));
            } else if (options.serves()) {
                ListeningPort.requireFree(options);
                start(options, options.after(own(options, TemporaryDirectory.create())));
            } else {
                run(given);
            }
        } catch (FailedLaunchException e) {
            if (System.getProperty(LOG_FORMAT) == null) {
                System.setProperty(LOG_FORMAT, "%1$tFT%1$tT.%1$tL %4$s %5$s%6$s%n");
            }
            // Prints nothing when the application has given its own reason already, and the log is closed.
            LOGGER.log(Level.SEVERE, "StarPunk does not start. {0}", e.getMessage());
            System.exit(1);
        }
    }

    /** The options that come before the operator's. */
    private static List<String> own(PayaraOptions options, TemporaryDirectory temporary) throws FailedLaunchException {
        List<String> own = new ArrayList<>();
        Path war = temporary.path().resolve(WAR);
        boolean unpacksElsewhere = options.has("rootdir") || options.has("unpackdir");
        if (!unpacksElsewhere) {
            temporary.requireRoom();
        }
        try (InputStream in = StarPunk.class.getResourceAsStream("/" + WAR)) {
            Files.copy(in, war);
            if (!unpacksElsewhere) {
                Path directory = Files.createDirectory(temporary.path().resolve("payara"));
                own.addAll(List.of("--unpackdir", directory.toString()));
            }
        } catch (IOException e) {
            throw temporary.unusable(e);
        }
        own.addAll(List.of("--deploy", war.toString(), "--contextroot", "/"));
        return own;
    }

    /** Returns when the application is deployed. By names: what compiles StarPunk need not have the server on its path. */
    private static void start(PayaraOptions options, List<String> arguments) throws FailedLaunchException {
        try {
            run(arguments);
        } catch (FailedLaunchException e) {
            // Another program may have taken it meanwhile.
            ListeningPort.requireFree(options);
            throw e;
        }
        try {
            Class<?> micro = Class.forName("fish.payara.micro.PayaraMicro");
            Object runtime = micro.getMethod("getRuntime")
                    .invoke(micro.getMethod("getInstance").invoke(null));
            Object applications = Class.forName("fish.payara.micro.PayaraMicroRuntime")
                    .getMethod("getDeployedApplicationNames")
                    .invoke(runtime);
            if (((Collection<?>) applications).isEmpty()) {
                throw new FailedLaunchException("The application was not deployed: the lines above say why.", null);
            }
        } catch (ReflectiveOperationException e) {
            throw new FailedLaunchException("This file is not whole: " + e, e);
        }
    }

    private static void run(List<String> arguments) throws FailedLaunchException {
        try {
            Class.forName("fish.payara.micro.boot.PayaraMicroLauncher")
                    .getMethod("create", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new FailedLaunchException("The server did not start; the lines above say why: " + rootCause(e), e);
        } catch (ReflectiveOperationException e) {
            throw new FailedLaunchException("This file is not whole: " + e, e);
        }
    }

    /** As SIGTERM does, so that the application finishes what it has taken, once it is there; a Ctrl-C has begun it before. */
    private static void end() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            signal.getMethod("raise", signal)
                    .invoke(null, signal.getConstructor(String.class).newInstance("TERM"));
        } catch (ReflectiveOperationException e) {
            System.exit(0);
        }
    }

    private static Throwable rootCause(Throwable failure) {
        return failure.getCause() == null ? failure : rootCause(failure.getCause());
    }
}
