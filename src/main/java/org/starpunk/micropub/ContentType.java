package org.starpunk.micropub;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the body of a request is written. */
enum ContentType {
    FORM("application/x-www-form-urlencoded"),
    /** Its parts say for themselves how they are written. */
    MULTIPART("multipart/form-data"),
    JSON("application/json");

    private static final Pattern SYNTAX =
            Pattern.compile("([^;\\s]+)\\s*(?:;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?;?\\s*", Pattern.CASE_INSENSITIVE);

    private final String mediaType;

    ContentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The content type of a request; anything but UTF-8 without compression is refused. */
    static ContentType of(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw MicropubError.unsupportedMediaType("The body is compressed.");
        }
        // The header itself: getContentType may name a charset that the client did not.
        return Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE))
                .flatMap(ContentType::of)
                .orElseThrow(() -> MicropubError.unsupportedMediaType("The body is neither JSON nor a form in UTF-8."));
    }

    static Optional<ContentType> of(String header) {
        if (header.strip().toLowerCase(Locale.ROOT).startsWith(MULTIPART.mediaType + ";")) {
            return Optional.of(MULTIPART);
        }
        Matcher matcher = SYNTAX.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String mediaType = matcher.group(1).toLowerCase(Locale.ROOT);
        for (ContentType type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
