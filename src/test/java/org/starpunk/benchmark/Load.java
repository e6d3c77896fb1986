package org.starpunk.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server makes of as many requests at once as wrk can send in some seconds.
 *
 * @param p50 in milliseconds
 * @param p99 in milliseconds
 */
record Load(int requests, double perSecond, double p50, double p99) {

    private static final String SCRIPT = "src/test/benchmark/load.lua";
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    /**
     * One thread of wrk takes little of the processors that the server runs on, and the same from every contestant.
     *
     * @param asked as the script has it
     */
    static Load run(URI server, int concurrency, int seconds, String... asked) {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + concurrency, "-d" + seconds + "s", "-s", SCRIPT, server.toString(), "--"));
        command.addAll(List.of(asked));
        try {
            Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed;
            try (InputStream out = wrk.getInputStream()) {
                printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
            Matcher result = RESULT.matcher(printed);
            if (!result.find() || !result.group(5).equals("0")) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + printed);
            }
            int requests = Integer.parseInt(result.group(1));
            return new Load(
                    requests,
                    requests * 1e6 / Long.parseLong(result.group(2)),
                    Long.parseLong(result.group(3)) / 1e3,
                    Long.parseLong(result.group(4)) / 1e3);
        } catch (IOException e) {
            throw new IllegalStateException("apt-get install wrk nginx-light python3-flask gunicorn", e);
        }
    }
}
