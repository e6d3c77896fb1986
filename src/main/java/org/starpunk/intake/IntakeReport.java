package org.starpunk.intake;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import did, told as it goes on and at its end. */
final class IntakeReport {

    private static final int STEP = 100;
    private static final int MAX_LINES = 10_000;
    private static final int MAX_NAMED = 20;

    private final PrintStream screen;
    private final Map<String, List<String>> left = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private int taken;
    private int known;
    private int failed;

    IntakeReport(PrintStream screen) {
        this.screen = screen;
    }

    void taken() {
        taken++;
        progress();
    }

    void known() {
        known++;
        progress();
    }

    void refused(String file, String reason) {
        failed++;
        if (refused.size() < MAX_LINES) {
            refused.add(file + ": " + reason);
        }
        progress();
    }

    void left(String kind, String file) {
        counts.merge(kind, 1, Integer::sum);
        List<String> named = left.computeIfAbsent(kind, any -> new ArrayList<>());
        if (named.size() < MAX_NAMED && !named.contains(file)) {
            named.add(file);
        }
    }

    private void progress() {
        int posts = taken + known + failed;
        if (posts % STEP == 0) {
            screen.printf("%d posts: %d new, %d here already, %d not taken%n", posts, taken, known, failed);
        }
    }

    /** Says what could not be taken and why, and gives whether something could not. */
    boolean end(boolean dryRun) {
        refused.forEach(line -> screen.println("Not taken: " + line));
        left.forEach((kind, files) -> {
            int count = counts.get(kind);
            String more = count > files.size() ? ", and more" : "";
            screen.printf("Left out: %s (%d): %s%s%n", kind, count, String.join(", ", files), more);
        });
        screen.printf(
                "%s %d posts; %d were here already, %d could not be taken%n",
                dryRun ? "Nothing was changed. An import would take" : "Imported", taken, known, failed);
        return failed > 0;
    }
}
