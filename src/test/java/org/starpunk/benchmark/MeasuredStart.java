package org.starpunk.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.Loopback;
import org.starpunk.testing.Pause;
import org.starpunk.testing.TemporaryDatabase;

/**
 * One start of a server on a site that is there already.
 *
 * @param wall the seconds until it is ready
 * @param processor the seconds of a processor's time until then
 * @param idle the MiB that it has a while later, and nobody has asked it anything; 0 when that was not awaited
 * @param used the MiB that it has after many requests; 0 when none were made
 */
record MeasuredStart(double wall, double processor, double idle, double used) {

    private static final int REQUESTS = 20_000;

    private static final int CLIENTS = 8;

    private static final List<String> PAGES = List.of("", "feed.xml", "tags", "search?q=note", "admin/sign-in");

    private static final double TICKS = 100;

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static MeasuredStart of(Path jdk, List<String> command, boolean use) throws IOException, InterruptedException {
        TemporaryDatabase site = TemporaryDatabase.createWithOwner(DatabaseVendor.SQLITE);
        int port = Loopback.freePort();
        URI url = URI.create("http://localhost:" + port + "/");
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--port", String.valueOf(port), "--prebootcommandfile"));
        all.add(Path.of("server-config", "loopback.asadmin").toAbsolutePath().toString());
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(
                        site.dataDirectory().resolveSibling("server.log").toFile());
        builder.environment().putAll(site.environment());
        builder.environment().put("JAVA_HOME", jdk.toString());
        long begin = System.nanoTime();
        Process server = builder.start();
        try {
            while (status(url.resolve("health/ready")) != 200) {
                if (server.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("It has ended: " + command);
                }
            }
            double wall = (System.nanoTime() - begin) / 1e9;
            double processor = processor(server);
            if (!use) {
                return new MeasuredStart(wall, processor, 0, 0);
            }
            // What it does for itself after its start is done, and what it needs no more is given back.
            long rested = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
            while (System.nanoTime() < rested) {
                Pause.shortly();
            }
            double idle = memory(server);
            return new MeasuredStart(wall, processor, idle, afterRequests(server, url));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static double afterRequests(Process server, URI url) throws IOException, InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        IntStream.range(0, REQUESTS)
                .forEach(i -> clients.execute(() -> status(url.resolve(PAGES.get(i % PAGES.size())))));
        clients.shutdown();
        if (!clients.awaitTermination(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("It does not answer");
        }
        return memory(server);
    }

    /** With the processes that it has started and waited for. */
    private static double processor(Process server) throws IOException {
        String statistics = Files.readString(Path.of("/proc", String.valueOf(server.pid()), "stat"));
        String[] fields = statistics.substring(statistics.lastIndexOf(')') + 2).split(" ");
        long ticks = IntStream.rangeClosed(11, 14)
                .mapToLong(i -> Long.parseLong(fields[i]))
                .sum();
        return ticks / TICKS;
    }

    private static double memory(Process server) throws IOException {
        Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(server.pid()), "status")));
        if (!resident.find()) {
            throw new IllegalStateException("It has no memory");
        }
        return Long.parseLong(resident.group(1)) / 1024.0;
    }

    /** 0 when nobody answers. */
    private static int status(URI page) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
