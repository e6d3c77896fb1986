package org.starpunk.http;

import java.util.List;

/** The methods that a path answers; what else it answers with 404 is not asked here. */
public final class AllowedMethods {

    /** Those that some path answers. */
    public static final List<String> ANYWHERE = List.of("GET", "HEAD", "POST", "OPTIONS");

    private static final List<String> READ = List.of("GET", "HEAD", "OPTIONS");

    /** Where forms and clients post to. */
    private static final List<String> POSTED_TO = List.of("/admin", "/micropub", "/auth", "/webmention");

    /** Which of these only say something, and to which there is only something to say. */
    private static final List<String> ONLY_READ = List.of("/auth/userinfo");

    private static final List<String> ONLY_POSTED_TO = List.of("/auth/introspect", "/auth/revoke");

    private static final List<String> POST = List.of("POST", "OPTIONS");

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
            return POST;
        }
        if (RequestPath.isBelow(ONLY_READ, path)) {
            return READ;
        }
        return RequestPath.isBelow(POSTED_TO, path) ? ANYWHERE : READ;
    }
}
