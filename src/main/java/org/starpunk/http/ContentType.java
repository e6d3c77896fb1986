package org.starpunk.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.starpunk.sentence.Sentence;

/** How the body of a request is written. */
public enum ContentType {
    FORM("application/x-www-form-urlencoded"),
    /** Its parts say for themselves how they are written. */
    MULTIPART("multipart/form-data"),
    JSON("application/json");

    private static final Pattern UTF_8 = Pattern.compile("charset\\s*=\\s*([\"']?)utf-?8\\1");

    private final String mediaType;

    ContentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The content type of a request; anything but UTF-8 without compression is refused. */
    public static ContentType of(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw OAuthError.unsupportedMediaType(Sentence.of("http.bodyCompressed"));
        }
        // The header itself: getContentType may name a charset that the client did not.
        return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .flatMap(ContentType::of)
                .orElseThrow(() -> OAuthError.unsupportedMediaType(Sentence.of("http.contentType")));
    }

    static Optional<ContentType> of(String header) {
        String[] parts = header.toLowerCase(Locale.ROOT).split(";", -1);
        boolean utf8 = Stream.of(parts)
                .skip(1)
                .map(String::strip)
                .filter(parameter -> parameter.startsWith("charset"))
                .allMatch(charset -> UTF_8.matcher(charset).matches());
        return Stream.of(values())
                .filter(type -> utf8 && type.mediaType.equals(parts[0].strip()))
                .findFirst();
    }
}
