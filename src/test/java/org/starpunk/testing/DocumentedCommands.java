package org.starpunk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The commands that a document tells its readers to type. */
public record DocumentedCommands(List<String> blocks) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    /** Those of a document, or of the part of it below a heading. */
    public static DocumentedCommands of(Path document, String heading) throws IOException {
        String text = Files.readString(document);
        String part = text.substring(text.indexOf(heading)).split("\n## ", 2)[0];
        return new DocumentedCommands(BLOCK.matcher(part)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList());
    }

    /** Runs some of them in one shell, word by word; each must succeed. */
    public void run(int from, int to, Path directory, Map<String, String> variables)
            throws IOException, InterruptedException {
        run(from, to, directory, variables, "");
    }

    /** The same, for those that read what somebody types. Gives what they print. */
    public String run(int from, int to, Path directory, Map<String, String> variables, String typed)
            throws IOException, InterruptedException {
        Path input = Files.writeString(Files.createTempFile(directory, "input", ".txt"), typed);
        Path output = Files.createTempFile(directory, "output", ".txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-x", "-c", String.join("\n", blocks.subList(from, to)))
                .directory(directory.toFile())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().putAll(variables);
        int status = shell.start().waitFor();
        String printed = Files.readString(output);
        assertThat(status).as(printed).isZero();
        return printed;
    }
}
