/*
 * The least that a migration can take: its statements in one transaction, then the switch to WAL, through SQLite's own
 * library. It has no rival, checks nothing, and speaks to the benchmark as a MigrationWorker does.
 *
 * cc -O2 -o target/migration-limit src/test/c/migration_limit.c -lsqlite3
 */
#define _GNU_SOURCE
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *HISTORY =
    "CREATE TABLE schema_history (installed_rank INTEGER NOT NULL PRIMARY KEY, version TEXT NOT NULL,"
    " description TEXT NOT NULL, script TEXT NOT NULL, checksum TEXT NOT NULL, installed_on TEXT NOT NULL,"
    " execution_time INTEGER NOT NULL, CONSTRAINT schema_history_version_unique UNIQUE (version))";

/* Stands for SHA-256. */
static const char *CHECKSUM = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

static void execute(sqlite3 *database, const char *sql) {
    char *error = NULL;
    if (sqlite3_exec(database, sql, NULL, NULL, &error) != SQLITE_OK) {
        fprintf(stderr, "%s: %s\n", error, sql);
        exit(1);
    }
}

static void migrate(const char *path, char **names, char **scripts, int count) {
    sqlite3 *database;
    sqlite3_open(path, &database);
    execute(database, "PRAGMA foreign_keys = TRUE");
    execute(database, "BEGIN IMMEDIATE");
    execute(database, HISTORY);
    for (int i = 0; i < count; i++) {
        execute(database, scripts[i]);
        char *row = sqlite3_mprintf(
            "INSERT INTO schema_history VALUES (%d, '%03d', %Q, %Q, %Q, '2026-11-22T20:00:00.000000Z', 0)",
            i + 1, i + 1, names[i], names[i], CHECKSUM);
        execute(database, row);
        sqlite3_free(row);
    }
    execute(database, "COMMIT");
    execute(database, "PRAGMA journal_mode = WAL");
    sqlite3_close(database);
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "r");
    char *text = calloc(1, 1 << 20);
    if (file == NULL || fread(text, 1, (1 << 20) - 1, file) == 0) {
        fprintf(stderr, "Cannot read %s\n", path);
        exit(1);
    }
    fclose(file);
    return text;
}

static void sleep_until(const char *instant) {
    struct tm date = {0};
    const char *fraction = strptime(instant, "%Y-%m-%dT%H:%M:%S", &date);
    struct timespec moment = {timegm(&date), (long) (atof(*fraction == '.' ? fraction : "0") * 1e9)};
    clock_nanosleep(CLOCK_REALTIME, TIMER_ABSTIME, &moment, NULL);
}

int main(int count, char **arguments) {
    char **scripts = calloc(count, sizeof *scripts);
    for (int i = 1; i < count; i++) {
        scripts[i] = read_file(arguments[i]);
    }
    char line[4096];
    char moment[64];
    while (fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\n")] = 0;
        printf("ready\n");
        fflush(stdout);
        if (fgets(moment, sizeof moment, stdin) == NULL) {
            break;
        }
        sleep_until(moment);
        migrate(strstr(line, "jdbc:sqlite:") + strlen("jdbc:sqlite:"), arguments + 1, scripts + 1, count - 1);
        struct timespec end;
        clock_gettime(CLOCK_REALTIME, &end);
        printf("done\n");
        fflush(stdout);
        if (fgets(line, sizeof line, stdin) == NULL) {
            break;
        }
        char date[32];
        strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%S", gmtime(&end.tv_sec));
        printf("result %s.%09ldZ %d 0 \n", date, end.tv_nsec, count - 1);
        fflush(stdout);
    }
    return 0;
}
