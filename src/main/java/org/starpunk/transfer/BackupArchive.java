package org.starpunk.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** One backup, as it lies on a disk: the rows of each table, and the checksums of these and of the uploads beside it. */
final class BackupArchive implements AutoCloseable {

    static final String DETAILS = "backup.properties";
    static final String CHECKSUMS = "SHA256SUMS";

    private static final String TABLES = "tables/";
    private static final String ROWS = ".jsonl";
    private static final String MEDIA = "media/";

    private final Path path;
    private final ZipFile zip;
    private final Checksums checksums;

    private BackupArchive(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.checksums = Checksums.parse(text(CHECKSUMS));
    }

    /** @throws BackupException when it is no backup */
    static BackupArchive open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new BackupException(path + " is no backup of StarPunk, or not whole: " + e.getMessage());
        }
        try {
            return new BackupArchive(path, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    static String rowsOf(String table) {
        return TABLES + table + ROWS;
    }

    static String upload(String name) {
        return MEDIA + name;
    }

    BackupDetails details() throws IOException {
        return BackupDetails.parse(text(DETAILS));
    }

    List<String> tables() {
        return List.copyOf(below(TABLES).keySet().stream()
                .map(file -> file.substring(0, file.length() - ROWS.length()))
                .toList());
    }

    /** The checksum of each upload, by its name. */
    SortedMap<String, String> media() {
        return below(MEDIA);
    }

    private SortedMap<String, String> below(String directory) {
        SortedMap<String, String> found = new TreeMap<>();
        checksums.byPath().forEach((file, checksum) -> {
            if (file.startsWith(directory)) {
                found.put(file.substring(directory.length()), checksum);
            }
        });
        return found;
    }

    String checksumOf(String table) {
        return checksums.byPath().get(rowsOf(table));
    }

    InputStream rows(String table) throws IOException {
        return entry(rowsOf(table));
    }

    /** @throws BackupException unless everything is in it, as it was written */
    void requireWhole() throws IOException {
        for (String file : checksums.byPath().keySet()) {
            if (!file.startsWith(MEDIA)) {
                try (InputStream in = entry(file)) {
                    requireSame(file, Checksums.of(in));
                } catch (ZipException e) {
                    throw damaged(file + " cannot be read: " + e.getMessage());
                }
            }
        }
    }

    /** @throws BackupException unless an upload is what it was */
    void requireSame(String file, String checksum) {
        if (!checksum.equals(checksums.byPath().get(file))) {
            throw damaged(file + " is not what was written.");
        }
    }

    BackupException damaged(String reason) {
        return new BackupException("The backup " + path + " is damaged: " + reason);
    }

    private String text(String name) throws IOException {
        try (InputStream in = entry(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name + " is missing.");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
