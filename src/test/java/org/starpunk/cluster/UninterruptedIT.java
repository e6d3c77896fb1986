package org.starpunk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.migration.NextRelease;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.Pause;
import org.starpunk.testing.PostgresProcess;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/**
 * A site of several nodes behind a load balancer, which are killed, stopped, started again and rolled, to the next
 * release too, and whose database goes away, while clients post and read: nothing fails but what was under way on a node
 * that was killed, and what nobody could have answered without a database.
 */
@Tag("cluster")
@OwnServers
class UninterruptedIT {

    private static final Duration LENGTH = Duration.ofMinutes(Trials.number(0, 5));
    private static final int AUTHORS = Trials.number(2, 4);
    private static final int ANSWERS_BETWEEN = 60;
    private static final Duration ANSWERS_DEADLINE = Duration.ofMinutes(1);

    private final long seed = Long.getLong("starpunk.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Troubles troubles = new Troubles();
    private final Ledger ledger = new Ledger(troubles);
    private final Map<String, Integer> events = new TreeMap<>();

    @TempDir
    Path directory;

    /** What may happen to a site. */
    private record Event(String name, Runnable work) {}

    @Test
    void on_postgresql_every_answer_holds_and_the_owner_stays_signed_in() throws Exception {
        try (PostgresProcess process = PostgresProcess.create()) {
            Database database = new Database(process.newDatabaseUrl("starpunk"), "", "");
            TemporaryDatabase site = new TemporaryDatabase(directory.resolve("site/data"), database).withOwner();
            try (Nodes nodes = new Nodes(site, troubles)) {
                Event restart = new Event(
                        "database restarted",
                        () -> troubles.during(Troubles.Kind.DATABASE, () -> {
                            process.stop();
                            process.start();
                        }));
                List<Event> few = List.of(restart, killed(nodes), started(nodes), stopped(nodes));
                trial(nodes, site, Trials.number(2, 3), few, List.of(restart));
            }
        }
    }

    @Test
    void on_one_sqlite_file_every_answer_holds_and_the_owner_stays_signed_in() throws Exception {
        TemporaryDatabase site = TemporaryDatabase.createWithOwner(DatabaseVendor.SQLITE);
        try (Nodes nodes = new Nodes(site, troubles)) {
            trial(nodes, site, Trials.number(2, 4), List.of(stopped(nodes), started(nodes), killed(nodes)), List.of());
        }
    }

    private Event killed(Nodes nodes) {
        return new Event("killed", () -> nodes.kill(random));
    }

    private Event stopped(Nodes nodes) {
        return new Event(
                "stopped", () -> nodes.stop(random.nextInt(nodes.living().size())));
    }

    private static Event started(Nodes nodes) {
        return new Event("started", () -> nodes.start(1));
    }

    private static Event rolled(Nodes nodes) {
        return new Event("rolled", nodes::roll);
    }

    private static Event rolledTo(Nodes nodes, Path next) {
        return new Event("rolled to the next release", () -> nodes.rollTo(next));
    }

    private void trial(Nodes nodes, TemporaryDatabase site, int number, List<Event> few, List<Event> more)
            throws Exception {
        System.out.printf("-Dstarpunk.seed=%d%n", seed);
        nodes.start(number);
        FormClient owner = new FormClient(nodes.balancer().url()).signIn(StarPunkServer.PASSWORD);
        String token = owner.newToken("Trial", "create", "update", "media");
        Crowd crowd = new Crowd(nodes.balancer().url(), token, owner, ledger);
        Findings findings = new Findings(nodes, site, ledger, troubles);
        crowd.begin(AUTHORS);
        if (!LENGTH.isZero()) {
            crowd.beginBackups(findings::backups);
        }
        try {
            if (LENGTH.isZero()) {
                few.forEach(this::suffer);
            } else {
                Instant begin = Instant.now();
                sufferUntil(begin.plus(LENGTH.dividedBy(2)), nodes, more);
                suffer(rolledTo(nodes, NextRelease.war(directory)));
                sufferUntil(begin.plus(LENGTH), nodes, more);
            }
        } finally {
            crowd.end();
        }
        System.out.printf("%s: %s; %s; %s%n", site.database().vendor(), events, ledger, findings);
        findings.verify(token);
        assertSignedInUntilSignedOut(nodes, owner);
    }

    /** Each once, in no order. */
    private List<List<Event>> shuffled(Nodes nodes, List<Event> more) {
        List<List<Event>> all = new ArrayList<>(List.of(
                List.of(killed(nodes), started(nodes)),
                List.of(stopped(nodes), started(nodes)),
                List.of(rolled(nodes))));
        more.forEach(event -> all.add(List.of(event)));
        Collections.shuffle(all, random);
        return all;
    }

    private void sufferUntil(Instant end, Nodes nodes, List<Event> more) {
        while (Instant.now().isBefore(end)) {
            shuffled(nodes, more).forEach(some -> some.forEach(this::suffer));
        }
    }

    private void suffer(Event event) {
        event.work().run();
        events.merge(event.name(), 1, Integer::sum);
        long before = ledger.answers();
        Instant deadline = Instant.now().plus(ANSWERS_DEADLINE);
        while (ledger.answers() < before + ANSWERS_BETWEEN) {
            assertThat(Instant.now()).as("the next answers").isBefore(deadline);
            Pause.shortly();
        }
    }

    private static void assertSignedInUntilSignedOut(Nodes nodes, FormClient owner) {
        assertThat(nodes.living()).as("the owner is signed in").allSatisfy(node -> assertThat(
                        owner.answer(node.url("/admin/notes").toString()).statusCode())
                .isEqualTo(200));
        owner.submit(FormClient.formWith(owner.get("/admin/sign-out"), "#signOut"), Map.of(), List.of());
        assertThat(nodes.living()).as("the owner is signed out").allSatisfy(node -> assertThat(
                        owner.answer(node.url("/admin/notes").toString()).statusCode())
                .isEqualTo(303));
    }
}
