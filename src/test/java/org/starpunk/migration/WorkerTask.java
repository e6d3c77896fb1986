package org.starpunk.migration;

/** One line to a worker: how and to which schema a database is to be migrated. */
record WorkerTask(Strategy strategy, MigrationSet migrations, String url) {

    enum Strategy {
        STARPUNK,
        /** The algorithm of StarPunk's forerunner, written in Java. */
        ORIGINAL,
        FLYWAY,
        /** One worker that need not care about others: the least that the same statements can take. */
        LIMIT
    }

    String format() {
        return strategy + " " + migrations.format() + " " + url;
    }

    static WorkerTask parse(String line) {
        String[] words = line.split(" ", 3);
        return new WorkerTask(Strategy.valueOf(words[0]), MigrationSet.parse(words[1]), words[2]);
    }
}
