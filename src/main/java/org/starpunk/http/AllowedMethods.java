package org.starpunk.http;

import java.util.List;

/** The methods that a path answers; what else it answers with 404 is not asked here. */
public final class AllowedMethods {

    /** Those that some path answers. */
    public static final List<String> ANYWHERE = List.of("GET", "HEAD", "POST", "OPTIONS");

    private static final List<String> READ = List.of("GET", "HEAD", "OPTIONS");

    /** Where forms and clients post to. */
    private static final List<String> POSTED_TO = List.of("/admin", "/micropub", "/auth", "/webmention");

    private AllowedMethods() {}

    /** In the order and form of the header {@code Allow}. */
    public static String of(String path) {
        return String.join(", ", list(path));
    }

    /** Whether a method is one of them. */
    public static boolean allow(String method, String path) {
        return list(path).contains(method);
    }

    private static List<String> list(String path) {
        return RequestPath.isBelow(POSTED_TO, path) ? ANYWHERE : READ;
    }
}
