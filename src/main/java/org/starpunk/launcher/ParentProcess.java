package org.starpunk.launcher;

import java.util.List;
import java.util.Optional;

/** The process that has started this one, when this one is to end with it: however that ends, and however soon. */
final class ParentProcess {

    /** What Maven starts ends with Maven, and what a preparation starts with that, which also says who it is. */
    private static final String OPTION = "--end-with-parent";

    private static final String PROCESS = OPTION + "=";

    private ParentProcess() {}

    /** What this process tells one that it starts. */
    static String option() {
        return PROCESS + ProcessHandle.current().pid();
    }

    /** Takes the option away, if it is among those given, and does what it says. */
    static void obey(List<String> given) {
        Optional<String> option = given.stream()
                .filter(argument -> argument.equals(OPTION) || argument.startsWith(PROCESS))
                .findFirst();
        if (option.isPresent()) {
            given.remove(option.get());
            endWith(option.get()
                    .substring(Math.min(PROCESS.length(), option.get().length())));
        }
    }

    /** @param process its number; empty when that is not known */
    private static void endWith(String process) {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        boolean isThere = process.isEmpty()
                || parent.filter(adopter -> process.equals(String.valueOf(adopter.pid())))
                        .isPresent();
        if (!isThere) {
            // It has gone while this JVM began, which has done nothing yet, and at an exit in order would write its
            // classes.
            Runtime.getRuntime().halt(1);
        }
        // On another thread: the one that waits for processes has too little room to end this one in order.
        parent.ifPresent(watched -> watched.onExit().thenRunAsync(ParentProcess::end));
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
}
