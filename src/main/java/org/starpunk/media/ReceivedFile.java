package org.starpunk.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.starpunk.format.MediaFormat;

/** An upload that is on the disk, checked, and not yet kept: closing it leaves nothing of it behind. */
public final class ReceivedFile implements AutoCloseable {

    private final MediaFile file;
    private final MediaFormat format;
    private final Map<MediaName, Path> parts;
    private final boolean isNamedByContent;

    ReceivedFile(MediaFile file, MediaFormat format, Map<MediaName, Path> parts, boolean isNamedByContent) {
        this.file = file;
        this.format = format;
        this.parts = parts;
        this.isNamedByContent = isNamedByContent;
    }

    /** What it will be called. */
    public MediaName name() {
        return file.name();
    }

    public MediaFormat format() {
        return format;
    }

    /** Whether somebody else may keep the same file by the same name just now. */
    boolean isNamedByContent() {
        return isNamedByContent;
    }

    MediaFile file() {
        return file;
    }

    /** The file itself and its smaller copies, each with the name it will have. */
    Map<MediaName, Path> parts() {
        return parts;
    }

    @Override
    public void close() {
        try {
            for (Path part : parts.values()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
