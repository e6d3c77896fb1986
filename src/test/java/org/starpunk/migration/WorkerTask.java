package org.starpunk.migration;

import java.time.Instant;

/** One line to a worker: from when on, how and to which schema a database is to be migrated. */
record WorkerTask(Instant begin, Strategy strategy, MigrationSet migrations, String url) {

    enum Strategy {
        STARPUNK,
        /** The algorithm of StarPunk's forerunner, written in Java. */
        ORIGINAL,
        FLYWAY,
        /** One worker that need not care about others: the least that the same statements can take. */
        LIMIT
    }

    String format() {
        return begin + " " + strategy + " " + migrations.format() + " " + url;
    }

    static WorkerTask parse(String line) {
        String[] words = line.split(" ", 4);
        return new WorkerTask(
                Instant.parse(words[0]), Strategy.valueOf(words[1]), MigrationSet.parse(words[2]), words[3]);
    }
}
