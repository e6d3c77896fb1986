package org.starpunk.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that a test needs and a developer's machine may lack. */
public final class Requirement {

    private Requirement() {}

    /**
     * Skips the test, with a line that says how to get it, when one of the programs is not there; where CI is true,
     * fails.
     *
     * @param packages Debian's names of what brings them
     */
    public static void programs(String packages, String... programs) {
        met(
                Stream.of(programs).allMatch(Requirement::isThere),
                "This test needs " + String.join(", ", programs) + ": apt-get install --yes " + packages);
    }

    /** Skips the test, with a line that says what it needs, when that is not there; where CI is true, fails. */
    static void met(boolean isMet, String missing) {
        if (isMet) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        System.err.println(missing);
        assumeTrue(false, missing);
    }

    private static boolean isThere(String program) {
        return Stream.of("/usr/bin", "/usr/sbin", "/usr/local/bin")
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
