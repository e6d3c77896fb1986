package org.starpunk.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that the operator gave to Payara Micro: {@code --name}, or {@code --name value}, in any case. */
record PayaraOptions(List<String> arguments) {

    boolean has(String name) {
        return arguments.stream().anyMatch(argument -> isCalled(argument, name));
    }

    /** What follows an option; of several the last, as Payara Micro takes it. */
    Optional<String> value(String name) {
        for (int i = arguments.size() - 2; i >= 0; i--) {
            if (isCalled(arguments.get(i), name)) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether they start a server at all. */
    boolean serves() {
        return Stream.of("help", "version", "outputuberjar", "outputlauncher").noneMatch(this::has);
    }

    /** These arguments after others, which they thereby overrule. */
    List<String> after(List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.addAll(arguments);
        return all;
    }

    private static boolean isCalled(String argument, String name) {
        return argument.equalsIgnoreCase("--" + name);
    }
}
