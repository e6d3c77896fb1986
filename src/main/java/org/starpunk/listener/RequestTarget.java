package org.starpunk.listener;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedList;
import java.util.List;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.Method;

/**
 * The path of a request, as it was sent. Its bytes beyond ASCII, which some clients send as they are, mean what their
 * escapes mean, and so do those of its query.
 *
 * @param path one character for each byte
 */
record RequestTarget(String path) {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern BACKSLASH = Pattern.compile("%5[Cc]");
    /** U+FF3C, which compares like a backslash; the server refuses the plain one. */
    private static final String WIDE_BACKSLASH = "%EF%BC%BC";
    /** The server would ask whether somebody may see all that this stands for, and have visitors sign in. */
    private static final List<String> EVERYTHING = List.of("*");

    private static final int ASCII = 0x80;

    /** The path for the application; refuses what is none. */
    String checked(Method method) {
        if (path.equals("*") && method.equals(Method.OPTIONS)) {
            return "/";
        }
        if (!path.startsWith("/")
                || path.indexOf('\\') >= 0
                || BROKEN_ESCAPE.matcher(path).find()) {
            throw new RefusedException(400, "No path");
        }
        String decoded = decoded();
        if (decoded.indexOf('\0') >= 0) {
            throw new RefusedException(400, "No path");
        }
        if (segments(decoded).equals(EVERYTHING)) {
            throw new RefusedException(404, "No page has this path");
        }
        return escaped(BACKSLASH.matcher(path).replaceAll(WIDE_BACKSLASH));
    }

    /** A part of an address in ASCII alone, whatever bytes it was sent in: one character for each. */
    static String escaped(String part) {
        if (part.chars().allMatch(character -> character < ASCII)) {
            return part;
        }
        StringBuilder ascii = new StringBuilder(part.length() * 2);
        part.chars().forEach(character -> {
            if (character < ASCII) {
                ascii.append((char) character);
            } else {
                ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) character));
            }
        });
        return ascii.toString();
    }

    private String decoded() {
        ByteBuffer bytes = ByteBuffer.allocate(path.length());
        for (int index = 0; index < path.length(); index++) {
            char character = path.charAt(index);
            if (character == '%') {
                bytes.put((byte) Integer.parseInt(path, index + 1, index + 3, 16));
                index += 2;
            } else {
                bytes.put((byte) character);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(400, "No UTF-8");
        }
    }

    /** As the server takes them: without parameters, and without what leads nowhere or back. */
    private static List<String> segments(String decoded) {
        LinkedList<String> segments = new LinkedList<>();
        for (String one : decoded.split("/")) {
            int parameters = one.indexOf(';');
            String segment = parameters < 0 ? one : one.substring(0, parameters);
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    throw new RefusedException(400, "No path");
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
