package org.starpunk.indieauth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of an authorization request, byte by byte: a character of a value stands for a byte, so that what goes back
 * to the client is what it sent, whatever it was.
 */
final class AuthorizationQuery {

    private static final String UNRESERVED = "-._~";

    private final Map<String, List<String>> values;

    private AuthorizationQuery(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Empty when a percent sign stands in it that encodes nothing. */
    static Optional<AuthorizationQuery> parse(String query) {
        Map<String, List<String>> values = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            values.computeIfAbsent(name.get(), any -> new ArrayList<>()).add(value.get());
        }
        return Optional.of(new AuthorizationQuery(values));
    }

    boolean repeats(String name) {
        return values.getOrDefault(name, List.of()).size() > 1;
    }

    /** The first value of a parameter; an empty one is as if it were not there (RFC 6749 3.1). */
    Optional<String> find(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** As a parameter of a query. */
    static String encode(String name, String value) {
        StringBuilder encoded = new StringBuilder(name).append('=');
        for (byte octet : value.getBytes(StandardCharsets.ISO_8859_1)) {
            char letter = (char) (octet & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static Optional<String> decode(String text) {
        // As the server hands it on: a byte of it is a character.
        byte[] source = text.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < source.length; i++) {
            if (source[i] == '%') {
                int high = i + 2 < source.length ? Character.digit(source[i + 1], 16) : -1;
                int low = i + 2 < source.length ? Character.digit(source[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(source[i] == '+' ? ' ' : source[i]);
            }
        }
        return Optional.of(bytes.toString(StandardCharsets.ISO_8859_1));
    }
}
