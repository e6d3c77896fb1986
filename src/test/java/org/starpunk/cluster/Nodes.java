package org.starpunk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** The nodes of one site, behind a balancer; they come and go. */
final class Nodes implements AutoCloseable {

    private static final Duration STOP_DEADLINE = Duration.ofSeconds(60);

    private final Balancer balancer = new Balancer();
    private final List<StarPunkServer> living = new ArrayList<>();
    private final List<StarPunkServer> gone = new ArrayList<>();
    private final TemporaryDatabase database;
    private final Troubles troubles;
    private final Path backups;
    private Optional<Path> release = Optional.empty();

    Nodes(TemporaryDatabase database, Troubles troubles) {
        this.database = database;
        this.troubles = troubles;
        backups = database.dataDirectory().resolveSibling("backup");
    }

    Balancer balancer() {
        return balancer;
    }

    /** Where the nodes back the site up. */
    Path backups() {
        return backups;
    }

    List<StarPunkServer> living() {
        return living;
    }

    /** Those that have ended, too. */
    Stream<StarPunkServer> all() {
        return Stream.concat(living.stream(), gone.stream());
    }

    void start(int number) {
        List<StarPunkServer> started = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            started.add(release.map(war -> StarPunkServer.start(war, database, environment()))
                    .orElseGet(() -> StarPunkServer.start(database, environment())));
        }
        living.addAll(started);
        started.forEach(balancer::add);
        started.forEach(StarPunkServer::awaitReady);
    }

    private Map<String, String> environment() {
        return Map.of(
                "STARPUNK_SITE_URL",
                balancer.url().toString(),
                "STARPUNK_BACKUP_DIR",
                backups.toString(),
                "STARPUNK_BACKUP_KEEP",
                "1000",
                "STARPUNK_STOP_NOTICE",
                "3");
    }

    /** One after the other, so that as many are left as there were. */
    void roll() {
        for (int i = living.size(); i > 0; i--) {
            start(1);
            stop(0);
        }
    }

    /** As {@link #roll}, and whatever starts from now on is of another release. */
    void rollTo(Path war) {
        release = Optional.of(war);
        roll();
    }

    /** As a machine that fails: nobody hears of it before. */
    void kill(Random random) {
        StarPunkServer node = living.remove(random.nextInt(living.size()));
        gone.add(node);
        troubles.during(Troubles.Kind.KILL, () -> {
            node.process().destroyForcibly();
            node.awaitExit(STOP_DEADLINE);
        });
        balancer.remove(node);
    }

    /** As an operator stops a node, while requests go on. */
    void stop(int index) {
        StarPunkServer node = living.remove(index);
        gone.add(node);
        node.process().destroy();
        assertThat(node.awaitExit(STOP_DEADLINE)).as(node::log).isZero();
        balancer.remove(node);
        assertThat(node.log())
                .as("what it had taken it has answered")
                .contains("StarPunk ends")
                .doesNotContain("without an answer");
    }

    @Override
    public void close() throws IOException {
        living.forEach(StarPunkServer::close);
        gone.forEach(StarPunkServer::close);
        balancer.close();
    }
}
