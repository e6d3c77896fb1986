package org.starpunk.http;

import java.util.Collection;

/** A path as a client sends it. */
public final class RequestPath {

    private RequestPath() {}

    /** Whether it is one of these or below one of them, whatever follows: a slash, a parameter, a broken escape. */
    public static boolean isBelow(Collection<String> paths, String requested) {
        return paths.stream().anyMatch(path -> isBelow(path, requested));
    }

    /** Whether it is this one or below it. */
    public static boolean isBelow(String path, String requested) {
        return requested.startsWith(path)
                && (requested.length() == path.length() || !Character.isLetterOrDigit(requested.charAt(path.length())));
    }
}
