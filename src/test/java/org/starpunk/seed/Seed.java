package org.starpunk.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starpunk.configuration.Keys;
import org.starpunk.configuration.StandaloneConfiguration;
import org.starpunk.database.Database;
import org.starpunk.entry.EntryReader;
import org.starpunk.files.DataDirectory;
import org.starpunk.media.FileRows;
import org.starpunk.migration.CurrentSchema;
import org.starpunk.note.NewNote;
import org.starpunk.note.NoteRows;
import org.starpunk.tag.TagRows;
import org.starpunk.testing.BulkRows;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.TemporaryDatabase;

/** Fills an empty data directory and its database with a site; the same seed makes the same site. */
public final class Seed {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** The last note's; it does not move with the clock, so that tomorrow's site is today's. */
    private static final LocalDateTime LAST = LocalDateTime.parse("2026-11-22T18:30:00");

    private static final long DAYS = 12 * 365;
    private static final int PICTURES = 16;

    private final Path dataDirectory;
    private final Database database;
    private final Chance chance;
    private final long seed;

    private Seed(Path dataDirectory, Database database, long seed) {
        this.dataDirectory = dataDirectory;
        this.database = database;
        this.seed = seed;
        this.chance = Chance.of(seed);
    }

    /** @param arguments how many notes, and a number that chance begins with */
    public static void main(String[] arguments) throws SQLException, IOException {
        long begin = System.nanoTime();
        Keys keys = StandaloneConfiguration.keys();
        int notes = Integer.parseInt(arguments[0]);
        Path dataDirectory = DataDirectory.from(keys).path();
        new Seed(dataDirectory, Database.from(keys), Long.parseLong(arguments[1])).fill(notes);
        System.out.printf(
                "%,d notes in %s after %d s%n",
                notes,
                Database.from(keys),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    /** Fills a site that a test or a benchmark is about to start. */
    public static void fill(TemporaryDatabase site, int notes) throws SQLException, IOException {
        new Seed(site.dataDirectory(), site.database(), 1).fill(notes);
    }

    private void fill(int notes) throws SQLException, IOException {
        CurrentSchema.apply(database);
        try (BulkRows rows = BulkRows.into(database)) {
            if (rows.number("SELECT COUNT(*) FROM notes") > 0) {
                throw new IllegalStateException(
                        "There are notes already; the seed wants an empty database: " + database);
            }
            Uploaded uploaded = upload(rows);
            describe(rows, uploaded);
            write(rows, new Posts(chance, uploaded), notes);
            rows.commit();
        }
    }

    private Uploaded upload(BulkRows rows) throws SQLException, IOException {
        FileRows files = new FileRows(rows, new DataDirectory(dataDirectory).media(), seed, at(0).toInstant());
        List<String> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            pictures.add(files.add(Painting.numbered(i, chance).jpeg()));
        }
        return new Uploaded(
                pictures,
                List.of(files.add(SampleFiles.read("film.mp4")), files.add(SampleFiles.read("film.webm"))),
                List.of(files.add(SampleFiles.read("sound.mp3")), files.add(SampleFiles.read("sound.ogg"))));
    }

    private static void describe(BulkRows rows, Uploaded uploaded) throws SQLException {
        rows.run("UPDATE site SET title = 'Tide and Timetable', author_name = 'Ellen Ward', author_photo = '"
                + uploaded.pictures().get(2) + "', author_note = 'Writes about trains, birds and bread, in Leeds.',"
                + " author_me = 'https://social.example/@ellen\nhttps://code.example/ellen', time_zone = '" + ZONE
                + "', version = version + 1 WHERE id = 1");
    }

    private void write(BulkRows rows, Posts posts, int count) throws SQLException {
        NoteRows notes = new NoteRows(rows, new TagRows(rows, at(0).toInstant()));
        EntryReader reader = new EntryReader();
        for (int i = 1; i <= count; i++) {
            OffsetDateTime time = at((double) i / count);
            NewNote note = reader.note(posts.at(time), ZONE);
            notes.add(
                    note,
                    time,
                    chance.percent(4) ? Optional.of(time.plusMinutes(chance.between(2, 9000))) : Optional.empty(),
                    chance.percent(1) ? Optional.of(time.toInstant().plusSeconds(86_400)) : Optional.empty());
        }
    }

    /** More and more often over the years, never twice at the same moment. */
    private static OffsetDateTime at(double part) {
        long seconds = (long) ((1 - Math.sqrt(part)) * Duration.ofDays(DAYS).toSeconds());
        return LAST.minusSeconds(seconds).atZone(ZONE).toOffsetDateTime();
    }
}
