package org.starpunk.log;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.starpunk.http.RequestNumber;
import org.starpunk.listener.AnsweredRequest;

/**
 * A line about a request. Queries are left out, those of referrers too: codes, tokens and the link of the set-up are in
 * some of them.
 *
 * @param client who asked, whatever proxies are between
 */
record AccessLine(AnsweredRequest request, String client, Instant at) {

    private static final JsonProvider JSON = JsonProvider.provider();

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The combined form of the Apache server, which many programs read. */
    String combined() {
        return "%s - - [%s] \"%s %s %s\" %d %s \"%s\" \"%s\""
                .formatted(
                        client,
                        MOMENT.format(at),
                        quoted(request.method()),
                        quoted(path()),
                        quoted(request.protocol()),
                        request.status(),
                        request.length() < 0 ? "-" : String.valueOf(request.length()),
                        quoted(withoutQuery(request.header("Referer"))),
                        quoted(request.header("User-Agent")));
    }

    String json() {
        JsonObjectBuilder line = JSON.createObjectBuilder()
                .add("time", at.toString())
                .add("client", client)
                .add("method", request.method())
                .add("path", path())
                .add("protocol", request.protocol())
                .add("status", request.status())
                .add("seconds", request.took().toNanos() / 1e9);
        add(line, "referrer", withoutQuery(request.header("Referer")));
        add(line, "agent", request.header("User-Agent"));
        add(line, "request", RequestNumber.current().orElse(null));
        return (request.length() < 0 ? line : line.add("bytes", request.length()))
                .build()
                .toString();
    }

    private static void add(JsonObjectBuilder line, String name, String value) {
        if (value != null) {
            line.add(name, value);
        }
    }

    private String path() {
        return withoutQuery(request.path());
    }

    private static String withoutQuery(String address) {
        return address == null ? null : address.split("[?#;]", 2)[0];
    }

    /** What would end a field or a line is written as Apache does it. */
    private static String quoted(String text) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        StringBuilder quoted = new StringBuilder();
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < ' ' || character > '~') {
                quoted.append("\\x").append(String.format("%02x", character & 0xff));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.toString();
    }
}
