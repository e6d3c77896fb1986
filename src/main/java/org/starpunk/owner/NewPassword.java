package org.starpunk.owner;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.starpunk.configuration.ConfigurationException;
import org.starpunk.configuration.StandaloneConfiguration;
import org.starpunk.database.Database;
import org.starpunk.database.StandaloneWrites;
import org.starpunk.database.StandaloneWrites.Write;

/**
 * The way back of an owner who has forgotten the password: a program for whoever may run one on the server, beside a
 * server or without. It asks for a new password, sets it, and ends all sessions; failures to sign in are forgotten. Exit
 * status: 0 done, 1 nothing was changed.
 */
public final class NewPassword {

    private NewPassword() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), NewPassword::ask, System.out, System.err));
    }

    /** Where the password comes from. */
    @FunctionalInterface
    interface Source {

        /** Empty when there is none. */
        Optional<String> read() throws IOException;
    }

    static int run(List<String> arguments, Source source, PrintStream out, PrintStream err) {
        try {
            if (!arguments.isEmpty()) {
                err.println("Usage: java -cp 'WEB-INF/classes:WEB-INF/lib/*' " + NewPassword.class.getName()
                        + "; the password is asked for, or is the first line of the input");
                return 1;
            }
            Database database = Database.from(StandaloneConfiguration.keys());
            Optional<String> absence = database.absence();
            if (absence.isPresent()) {
                err.println(absence.get());
                return 1;
            }
            Optional<String> typed = source.read();
            if (typed.isEmpty()) {
                err.println("No password was typed, or not the same one twice. Nothing was changed.");
                return 1;
            }
            return set(OwnerPassword.of(typed.get()), database, out, err);
        } catch (ConfigurationException | InvalidPasswordException | IOException | SQLException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static int set(OwnerPassword password, Database database, PrintStream out, PrintStream err)
            throws SQLException {
        String hash = PasswordHash.of(password, new SecureRandom()).text();
        List<Integer> changed = StandaloneWrites.run(
                database,
                List.of(
                        new Write("UPDATE owner SET password_hash = ?", List.of(hash)),
                        new Write("DELETE FROM owner_sessions", List.of()),
                        new Write("DELETE FROM sign_in_sources", List.of())));
        if (changed.get(0) == 0) {
            err.println("This site has no owner yet. The log of the server has the link to become the owner.");
            return 1;
        }
        out.println("The new password is set. All sessions have ended.");
        return 0;
    }

    private static Optional<String> ask() throws IOException {
        Console console = System.console();
        if (console == null) {
            return Optional.ofNullable(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
        }
        String first = String.valueOf(console.readPassword("New password: "));
        String second = String.valueOf(console.readPassword("The same again: "));
        return Optional.of(first).filter(second::equals);
    }
}
