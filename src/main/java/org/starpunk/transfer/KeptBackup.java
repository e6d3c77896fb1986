package org.starpunk.transfer;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A whole backup in its directory, which may go at any time. */
public record KeptBackup(Path archive) {

    /** Of the archive: others know it by that. */
    public String name() {
        return archive.getFileName().toString();
    }

    public Instant made() {
        return BackupDirectory.made(archive);
    }

    /** Finds out what belongs to it, before anything of it is written; empty when it is there no more. */
    public Optional<BackupDownload> download() throws IOException {
        try (BackupArchive opened = BackupArchive.open(archive)) {
            return Optional.of(
                    new BackupDownload(this, List.copyOf(opened.media().keySet())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
