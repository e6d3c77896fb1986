package org.starpunk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.starpunk.format.MediaFormat;
import org.starpunk.testing.Leftover;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.Pause;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** Files of uploads from a day ago and from just now: a server that starts takes only what it knows to be unfinished. */
public final class UnfinishedUploads implements Leftover {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final byte[] PHOTO = SampleFiles.painted(600, 400, "jpg");
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

    private final SecureRandom random = new SecureRandom();
    private final List<Path> stay = new ArrayList<>();
    private final List<Path> go = new ArrayList<>();

    private TemporaryDatabase database;
    private DiskMediaStore store;

    @Override
    public void leave(StarPunkServer killed) throws Exception {
        MicropubClient client = MicropubClient.of(killed, "create", "media").media();
        database = killed.database();
        String url = database.database().url();
        store = store(url);

        stay.addAll(ofUpload(upload(client), YESTERDAY));
        // Of another database, such as the one before a restored backup.
        stay.addAll(withoutRow(YESTERDAY));
        stay.addAll(marked(withoutRow(YESTERDAY), "jdbc:postgresql://elsewhere/starpunk", YESTERDAY));
        // On its way, here or on another node.
        stay.addAll(marked(withoutRow(YESTERDAY), url, Instant.now()));
        stay.add(old(store.newTemporary(), Instant.now()));
        // Kept, but the server died before it could say so.
        List<Path> finished = marked(ofUpload(upload(client), YESTERDAY), url, YESTERDAY);
        go.add(finished.remove(0));
        stay.addAll(finished);
        // Never kept, not even whole, or deleted, by whatever server.
        go.addAll(marked(withoutRow(YESTERDAY), url, YESTERDAY));
        go.add(old(store.newTemporary(), YESTERDAY));
        String deleted = upload(client);
        sayDeleted(deleted);
        go.addAll(marked(ofUpload(deleted, YESTERDAY), "jdbc:sqlite:/moved/starpunk.db", YESTERDAY));
    }

    @Override
    public void find(StarPunkServer next) {
        awaitSweep(next);
        assertThat(stay).hasSize(13).allSatisfy(file -> assertThat(file).exists());
        assertThat(go).hasSize(8).noneMatch(Files::exists);
    }

    private DiskMediaStore store(String databaseUrl) {
        return new DiskMediaStore(database.dataDirectory().resolve("media"), databaseUrl);
    }

    private static void awaitSweep(StarPunkServer server) {
        Instant deadline = Instant.now().plus(DEADLINE);
        while (!server.log().contains("files of unfinished uploads")) {
            assertThat(Instant.now()).as("the sweep; the log: %s", server.log()).isBefore(deadline);
            Pause.shortly();
        }
    }

    /** Gives its name. */
    private static String upload(MicropubClient client) {
        URI url = client.createMultipart(new MultipartBody().file("file", PHOTO));
        return url.getPath().substring("/media/".length());
    }

    private List<Path> ofUpload(String name, Instant modified) throws IOException {
        String id = MediaName.parse(name).orElseThrow().id();
        try (Stream<Path> files = Files.list(store.directory())) {
            return files.filter(file -> file.getFileName().toString().startsWith(id))
                    .map(file -> old(file, modified))
                    .toList();
        }
    }

    /** A photo and its smaller copy. */
    private List<Path> withoutRow(Instant modified) throws IOException {
        MediaName name = MediaName.random(random, MediaFormat.JPEG);
        store.keep(Map.of(name, store.newTemporary(), name.ofWidth(480, MediaFormat.JPEG), store.newTemporary()));
        return ofUpload(name.toString(), modified);
    }

    /** The mark, and what it is the mark of. */
    private List<Path> marked(List<Path> files, String databaseUrl, Instant modified) throws IOException {
        String name = files.stream()
                .map(file -> file.getFileName().toString())
                .filter(file -> !file.contains("-"))
                .findFirst()
                .orElseThrow();
        store(databaseUrl).mark(List.of(MediaName.parse(name).orElseThrow()));
        List<Path> all = new ArrayList<>(files);
        try (Stream<Path> marks = Files.list(store.directory())) {
            all.add(
                    0,
                    marks.filter(file -> file.getFileName().toString().matches("\\.unsettled-.*" + name))
                            .map(mark -> old(mark, modified))
                            .findFirst()
                            .orElseThrow());
        }
        return all;
    }

    private void sayDeleted(String name) throws Exception {
        try (Connection connection = database.database().connect(DEADLINE);
                PreparedStatement update =
                        connection.prepareStatement("UPDATE media SET deleted_at = uploaded_at WHERE file = ?")) {
            update.setString(1, name);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static Path old(Path file, Instant modified) {
        try {
            return Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
