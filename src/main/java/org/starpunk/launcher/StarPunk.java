package org.starpunk.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The main class of {@code starpunk.jar}, and of what is prepared from it: it starts Payara Micro with the WAR in it, in a temporary directory of its own.
 * A start that fails ends with one line that says why, and status 1; Payara Micro would end with status 0.
 */
public final class StarPunk {

    /** What the last lines of a start that fails begin with. */
    static final String DOES_NOT_START = "StarPunk does not start. ";

    private static final Logger LOGGER = Logger.getLogger(StarPunk.class.getName());
    private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";

    /** What makes a directory from which servers start sooner, with its path. */
    private static final String PREPARE = "--prepare";

    /** What is run instead of a server, with the arguments that follow. */
    private static final Map<String, String> PROGRAMS = Map.of(
            "--migrate", "org.starpunk.migration.Migrate",
            "--new-password", "org.starpunk.owner.NewPassword",
            "--backup", "org.starpunk.transfer.Backup",
            "--restore", "org.starpunk.transfer.Restore");

    /** What a server does that serves nobody, and then ends, with the arguments that follow. */
    private static final Set<String> COMMANDS = Set.of("--export", "--import");

    private static final Contents CONTENTS = Contents.ofThisProcess();

    private StarPunk() {}

    public static void main(String[] arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        ParentProcess.obey(given);
        PayaraOptions options = new PayaraOptions(given);
        try {
            if (given.size() == 2 && PREPARE.equals(given.get(0))) {
                Preparation.of(Path.of(given.get(1)));
            } else if (!given.isEmpty() && PROGRAMS.containsKey(given.get(0))) {
                WarProgram.run(
                        PROGRAMS.get(given.get(0)),
                        given.subList(1, given.size()),
                        CONTENTS,
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
            e.getMessage().lines().forEach(line -> LOGGER.log(Level.SEVERE, DOES_NOT_START + "{0}", line));
            System.exit(1);
        }
    }

    /** The options that come before the operator's. */
    private static List<String> own(PayaraOptions options, TemporaryDirectory temporary) throws FailedLaunchException {
        CONTENTS.keep();
        try {
            EarlyConfiguration.require(CONTENTS.application(temporary), options);
            MachineName.requireAddress();
            return CONTENTS.unpack(options, temporary);
        } catch (IOException e) {
            throw temporary.unusable(e);
        }
    }

    /** Returns when the application is deployed. By names: what compiles StarPunk need not have the server on its path. */
    private static void start(PayaraOptions options, List<String> arguments) throws FailedLaunchException {
        Object server;
        try {
            server = run(arguments);
        } catch (FailedLaunchException e) {
            // Another program may have taken it meanwhile.
            ListeningPort.requireFree(options);
            throw e;
        }
        try {
            Object runtime = Class.forName("fish.payara.micro.boot.PayaraMicroBoot")
                    .getMethod("getRuntime")
                    .invoke(server);
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

    private static Object run(List<String> arguments) throws FailedLaunchException {
        try {
            return Class.forName(CONTENTS.server())
                    .getMethod("create", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new FailedLaunchException("The server did not start; the lines above say why: " + rootCause(e), e);
        } catch (ReflectiveOperationException e) {
            throw new FailedLaunchException("This file is not whole: " + e, e);
        }
    }

    private static Throwable rootCause(Throwable failure) {
        return failure.getCause() == null ? failure : rootCause(failure.getCause());
    }
}
