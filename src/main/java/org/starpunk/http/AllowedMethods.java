package org.starpunk.http;

import java.util.List;

/** The methods that a path answers; what else it answers with 404 is not asked here. */
public final class AllowedMethods {

    /** Those that some path answers. */
    public static final List<String> ANYWHERE = List.of("GET", "HEAD", "POST", "OPTIONS");

    /** Those of a path that only says something. */
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    /** Those of a path to which there is only something to say. */
    private static final List<String> POSTING = List.of("POST", "OPTIONS");

    /** Where forms and clients post to. */
    private static final List<String> POSTED_TO = List.of("/admin", "/micropub", "/auth", "/webmention");

    /** Which of these only say something. */
    private static final List<String> ONLY_READ = List.of("/auth/userinfo");

    /** To which of these there is only something to say. */
    private static final List<String> ONLY_POSTED_TO = List.of("/auth/introspect", "/auth/revoke");

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
        if (RequestPath.isBelow(ONLY_POSTED_TO, path)) {
            return POSTING;
        }
        if (RequestPath.isBelow(ONLY_READ, path)) {
            return READING;
        }
        return RequestPath.isBelow(POSTED_TO, path) ? ANYWHERE : READING;
    }
}
