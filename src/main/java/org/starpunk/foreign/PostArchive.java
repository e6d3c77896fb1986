package org.starpunk.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.NavigableSet;

/**
 * The files that another program left, by their names with slashes: a directory, a ZIP file, or one file. Nothing of it
 * is unpacked: what is read is read from where it lies, and no further than it may be long.
 */
public interface PostArchive extends AutoCloseable {

    /** Of a file that is one post. */
    int MAX_TEXT = 4 << 20;

    /** Of a file that has many. */
    long MAX_DOCUMENT = 4L << 30;

    NavigableSet<String> names();

    /** A name as texts write it: macOS keeps an accent behind its letter. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** As long as it is. */
    InputStream bytes(String name) throws IOException;

    /** What is there and was not looked at, with the reason. */
    List<String> left();

    @Override
    void close() throws IOException;

    /** Fails where the file is longer. */
    default InputStream bytes(String name, long max) throws IOException {
        return new BoundedInput(bytes(name), max, name);
    }

    default InputStream document(String name) throws IOException {
        return bytes(name, MAX_DOCUMENT);
    }

    default String text(String name) throws IOException {
        try (InputStream in = bytes(name, MAX_TEXT)) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ArchiveException("The file is not UTF-8.");
        }
    }

    /**
     * @param named may be a symbolic link: whoever names it means where it leads
     * @throws ArchiveException when it is none that is read
     */
    static PostArchive open(Path named) throws IOException {
        if (!Files.exists(named)) {
            throw new ArchiveException("There is no file or directory " + named + ".");
        }
        Path path = named.toRealPath();
        if (Files.isDirectory(path)) {
            return FileArchive.ofDirectory(path);
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new ArchiveException("There is no file or directory " + path + ".");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(2);
        }
        if (start.length == 2 && start[0] == 'P' && start[1] == 'K') {
            return ZipArchive.open(path);
        }
        if (start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
            throw new ArchiveException(path + " is compressed: unpack it, and name the directory.");
        }
        return FileArchive.ofFile(path);
    }
}
