package org.starpunk.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP file. One directory around everything in it is none to those who read it. */
final class ZipArchive implements PostArchive {

    private static final int MAX_ENTRIES = 1_000_000;

    /** What names are in, unless a ZIP file says that they are UTF-8. */
    private static final String OLD_NAMES = "IBM437";

    /** What leads out of the directory that somebody else would unpack it to. */
    private static final Pattern OUTSIDE = Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)|\\x00");

    /** Directories of programs: one of them around everything says what it is. */
    private static final Set<String> MEANT =
            Set.of("_drafts", "_posts", "content", "media", "media_attachments", "notes", "posts", "static", "uploads");

    private final ZipFile zip;
    private final NavigableMap<String, ZipEntry> entries = new TreeMap<>();

    private ZipArchive(ZipFile zip) {
        this.zip = zip;
    }

    static ZipArchive open(Path path) throws IOException {
        ZipFile zip = zip(path);
        try {
            return new ZipArchive(zip).read(path);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            try {
                return new ZipFile(path.toFile(), Charset.forName(OLD_NAMES));
            } catch (ZipException | UnsupportedCharsetException again) {
                throw new ArchiveException(path + " is no ZIP file that can be read: " + e.getMessage());
            }
        }
    }

    private ZipArchive read(Path path) {
        if (zip.size() > MAX_ENTRIES) {
            throw new ArchiveException("%s has more than %,d files.".formatted(path, MAX_ENTRIES));
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (OUTSIDE.matcher(entry.getName()).find()) {
                throw new ArchiveException(path + " names a file outside of itself: "
                        + entry.getName().replaceAll("\\p{Cntrl}", "?") + ". Nothing of it was taken.");
            }
            // Some programs of Windows separate with what is no separator in a ZIP file.
            String name = PostArchive.composed(entry.getName().replace('\\', '/'));
            if (!name.endsWith("/") && !isNoise(name)) {
                entries.put(name, entry);
            }
        }
        String around = around();
        if (!around.isEmpty()) {
            NavigableMap<String, ZipEntry> within = new TreeMap<>();
            entries.forEach((name, entry) -> within.put(name.substring(around.length()), entry));
            entries.clear();
            entries.putAll(within);
        }
        return this;
    }

    private static boolean isNoise(String name) {
        return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
    }

    private String around() {
        Set<String> first = entries.keySet().stream()
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .collect(Collectors.toSet());
        String only = first.size() == 1 ? first.iterator().next() : "";
        return only.isEmpty() || MEANT.contains(only.substring(0, only.length() - 1)) ? "" : only;
    }

    @Override
    public NavigableSet<String> names() {
        return entries.navigableKeySet();
    }

    @Override
    public InputStream bytes(String name) throws IOException {
        return zip.getInputStream(entries.get(name));
    }

    @Override
    public List<String> left() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
