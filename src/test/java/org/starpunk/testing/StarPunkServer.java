package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.starpunk.database.DatabaseVendor;

/** A process that serves what is in target/starpunk.jar, on loopback. */
public final class StarPunkServer implements AutoCloseable {

    /** The owner's password of the shared servers. */
    public static final String PASSWORD = "correct horse battery staple";

    /** Opens the metrics of {@link #shared} and {@link #sharedOnHttps()}. */
    public static final String METRICS_TOKEN = "sixteen-or-more-characters";

    public static final String HTTPS_SITE = "https://ada.example/";

    private static final Duration START_DEADLINE = Duration.ofSeconds(180);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<DatabaseVendor, StarPunkServer> SHARED = new EnumMap<>(DatabaseVendor.class);
    private static final Map<DatabaseVendor, StarPunkServer> SECOND = new EnumMap<>(DatabaseVendor.class);
    private static StarPunkServer sharedOnHttps;
    private static StarPunkServer sharedAmongApplications;

    private final Process process;
    private final Path directory;
    private final URI url;
    private final TemporaryDatabase database;

    private StarPunkServer(Process process, Path directory, URI url, TemporaryDatabase database) {
        this.process = process;
        this.directory = directory;
        this.url = url;
        this.database = database;
    }

    /** The server that every test which does not need one of its own shares; it has an owner, and trusts proxies here. */
    public static synchronized StarPunkServer shared(DatabaseVendor vendor) {
        return SHARED.computeIfAbsent(vendor, any -> startOfTwo(TemporaryDatabase.createWithOwner(any), Map.of()));
    }

    /** A second server of the same site: both have one address, one database and one data directory. */
    public static synchronized StarPunkServer second(DatabaseVendor vendor) {
        return SECOND.computeIfAbsent(vendor, any -> {
            StarPunkServer first = shared(any);
            return startOfTwo(
                    first.database(), Map.of("STARPUNK_SITE_URL", first.url().toString()));
        });
    }

    private static StarPunkServer startOfTwo(TemporaryDatabase database, Map<String, String> more) {
        Path backup = database.dataDirectory().resolveSibling("backup");
        Map<String, String> environment = new HashMap<>(more);
        environment.put("STARPUNK_BACKUP_DIR", backup.toString());
        environment.put("STARPUNK_METRICS_TOKEN", METRICS_TOKEN);
        environment.put("STARPUNK_TRUSTED_PROXIES", "127.0.0.1");
        return startShared(database, environment);
    }

    /** One more, whose address is {@link #HTTPS_SITE}: a proxy would speak https for it; it makes its owner itself. */
    public static synchronized StarPunkServer sharedOnHttps() {
        if (sharedOnHttps == null) {
            sharedOnHttps = startShared(
                    TemporaryDatabase.create(DatabaseVendor.SQLITE),
                    Map.of(
                            "STARPUNK_OWNER_PASSWORD",
                            PASSWORD,
                            "STARPUNK_SITE_URL",
                            HTTPS_SITE,
                            "STARPUNK_TRUSTED_PROXIES",
                            "127.0.0.1",
                            "STARPUNK_LOG_ACCESS",
                            "combined",
                            "STARPUNK_METRICS_TOKEN",
                            METRICS_TOKEN));
        }
        return sharedOnHttps;
    }

    /** One more, which asks applications on this machine who they are. */
    public static synchronized StarPunkServer sharedAmongApplications() {
        if (sharedAmongApplications == null) {
            sharedAmongApplications = startShared(
                    TemporaryDatabase.createWithOwner(DatabaseVendor.SQLITE),
                    Map.of("STARPUNK_OUTBOUND_ALLOW_PRIVATE_ADDRESSES", "true"));
        }
        return sharedAmongApplications;
    }

    private static StarPunkServer startShared(TemporaryDatabase database, Map<String, String> environment) {
        StarPunkServer server = start(database, environment).awaitReady();
        server.closeAtExit();
        return server;
    }

    void closeAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts a server and returns at once; see {@link #awaitReady()}. */
    public static StarPunkServer start(TemporaryDatabase database, Map<String, String> environment) {
        return start(LauncherDirectory.application(), database, environment);
    }

    /** As {@link #start(TemporaryDatabase, Map)}, with the program of another release. */
    public static StarPunkServer start(Path application, TemporaryDatabase database, Map<String, String> environment) {
        prepare();
        return launch(command -> command.prepared(application, List.of(ClassArchive.use())), database, environment);
    }

    /** As {@link #start}, and from nothing but {@code starpunk.jar}, as everybody starts it. */
    public static StarPunkServer startJar(TemporaryDatabase database, Map<String, String> environment) {
        return startJar(ServerCommand.JAR, database, environment);
    }

    /** As {@link #startJar(TemporaryDatabase, Map)}, by the start script of an unpacked archive. */
    public static StarPunkServer startScript(Path script, TemporaryDatabase database, Map<String, String> environment) {
        return launch(command -> command.by(script), database, environment);
    }

    /** As {@link #startJar(TemporaryDatabase, Map)}, from the jar of another build. */
    public static StarPunkServer startJar(Path jar, TemporaryDatabase database, Map<String, String> environment) {
        return launch(command -> command.of(jar), database, environment);
    }

    /** As {@link #start}, with nothing of StarPunk's but its WAR, in Payara Micro as everybody has it, by {@code run-node.sh}. */
    public static StarPunkServer startStock(TemporaryDatabase database, Map<String, String> environment) {
        return launch(ServerCommand::stock, database, environment);
    }

    /** As {@link #start}, and its log holds all that StarPunk can say. */
    public static StarPunkServer startTalkative(TemporaryDatabase database, Map<String, String> environment) {
        prepare();
        return launch(command -> command.talkative(List.of(ClassArchive.use())), database, environment);
    }

    /** As {@link #startJar(TemporaryDatabase, Map)}, with the options that operators are told to take. */
    public static StarPunkServer startAsOperated(TemporaryDatabase database, Map<String, String> environment) {
        return launch(ServerCommand::asOperated, database, environment);
    }

    /** As {@link #start}, with another application in StarPunk's place. */
    static StarPunkServer startWar(Path war, TemporaryDatabase database, List<String> properties) {
        prepare();
        List<String> options = Stream.concat(Stream.of(ClassArchive.use()), properties.stream())
                .toList();
        return launch(command -> command.prepared(war, options), database, Map.of());
    }

    /** Once for all servers. */
    private static void prepare() {
        Alone.run("prepare", () -> {
            if (LauncherDirectory.isMissing()) {
                LauncherDirectory.make();
            }
            LauncherDirectory.unpackApplication();
            if (ClassArchive.isMissing()) {
                archiveClasses();
            }
        });
    }

    private static void archiveClasses() {
        try (StarPunkServer first = launch(
                command -> command.prepared(LauncherDirectory.application(), List.of(ClassArchive.write())),
                TemporaryDatabase.create(DatabaseVendor.SQLITE),
                Map.of())) {
            first.awaitReady();
            first.process().destroy();
            first.awaitExit(START_DEADLINE);
        }
    }

    private static StarPunkServer launch(
            Function<ServerCommand, List<String>> line, TemporaryDatabase database, Map<String, String> environment) {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "trials")), "server-")
                    .toAbsolutePath();
            Files.createDirectory(directory.resolve("tmp"));
            int port = Loopback.freePort();
            ProcessBuilder builder = new ProcessBuilder(line.apply(new ServerCommand(directory, port)))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("server.log").toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("STARPUNK_"));
            builder.environment().putAll(database.environment());
            builder.environment().putAll(environment);
            return new StarPunkServer(
                    builder.start(), directory, URI.create("http://localhost:" + port + "/"), database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server says that it is ready; fails with its log when it ends or takes too long. */
    public StarPunkServer awaitReady() {
        Instant deadline = Instant.now().plus(START_DEADLINE);
        while (!isReady()) {
            if (ended(Duration.ofMillis(100)) || Instant.now().isAfter(deadline)) {
                String log = log();
                close();
                throw new IllegalStateException("The server did not become ready. Its log:\n" + log);
            }
        }
        return this;
    }

    /** Waits for the process to end by itself, and gives its exit status. */
    public int awaitExit(Duration deadline) {
        if (!ended(deadline)) {
            throw new IllegalStateException("The server still runs after " + deadline + ". Its log:\n" + log());
        }
        return process.exitValue();
    }

    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The site's address, {@code http://localhost:<port>/}. */
    public URI url() {
        return url;
    }

    public URI url(String path) {
        return url.resolve(path);
    }

    public TemporaryDatabase database() {
        return database;
    }

    public Process process() {
        return process;
    }

    /** Everything that the server has printed so far. */
    public String log() {
        try {
            return Files.readString(directory.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #awaitLog(String, Duration)}, for what the server does at its start. */
    public String awaitLog(String text) {
        return awaitLog(text, START_DEADLINE);
    }

    /** What the server has printed, as soon as a text is in it. */
    public String awaitLog(String text, Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (!log().contains(text)) {
            if (ended(Duration.ofMillis(50)) || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The log does not say \"" + text + "\":\n" + log());
            }
        }
        return log();
    }

    /** Asks the process to end, makes it end when it does not, and removes what it unpacked. Its log stays. */
    @Override
    public void close() {
        process.destroy();
        if (!ended(Duration.ofSeconds(30))) {
            process.destroyForcibly();
            ended(Duration.ofSeconds(30));
        }
        Directories.delete(directory.resolve("tmp"));
    }

    private boolean ended(Duration deadline) {
        try {
            return process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
