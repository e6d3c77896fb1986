package org.starpunk.foreign;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The uploads in an archive, by what their names have behind the directory that all addresses of uploads have, too. */
public final class FilesBySuffix {

    private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*", Pattern.DOTALL);

    private final String directory;
    private final Map<String, String> names = new HashMap<>();

    /** @param directory with a slash at its end */
    FilesBySuffix(PostArchive archive, String directory) {
        this.directory = directory;
        for (String name : archive.names()) {
            tail(name).ifPresent(tail -> names.putIfAbsent(tail, name));
        }
    }

    /** The file that an address leads to. */
    Optional<String> find(String address) {
        return tail(path(address)).map(names::get);
    }

    /** An address without what stands behind its path, decoded. */
    public static String path(String address) {
        String path = BEHIND_PATH.matcher(address).replaceFirst("");
        try {
            return PostArchive.composed(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return PostArchive.composed(path);
        }
    }

    private Optional<String> tail(String path) {
        int at = path.startsWith(directory) ? 0 : path.indexOf("/" + directory) + 1;
        boolean isThere = at > 0 || path.startsWith(directory);
        return isThere ? Optional.of(path.substring(at + directory.length())) : Optional.empty();
    }
}
