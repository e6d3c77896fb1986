package org.starpunk.foreign;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.starpunk.microformats.Mf2Date;

/** What people write into the fields of a post, in all the ways in which they write it. */
record Fields(JsonObject json) {

    /** As Ruby and Go print moments: a blank before the offset, or the name of the zone behind it; and as people type. */
    private static final Pattern PRINTED = Pattern.compile(
            "(\\d{4}-\\d\\d?-\\d\\d?)(?:[T ]+(\\d?\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)\\s*(Z|UTC|[+-]\\d\\d:?\\d\\d)?(?: ([A-Z]+))?)?");

    /** YAML 1.1, which programs read that are older than 1.2, has more words than one; those in Go take numbers, too. */
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y", "t", "1");

    private static final Set<String> FALSE = Set.of("false", "no", "off", "n", "f", "0");

    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

    /** The text of a field; empty when it is blank, or something else than a text or a number. */
    Optional<String> text(String name) {
        return Optional.ofNullable(json.get(name)).flatMap(Fields::text).filter(text -> !text.isBlank());
    }

    /** Of several fields the first one that is there. */
    Optional<String> first(String... names) {
        return Stream.of(names).flatMap(name -> text(name).stream()).findFirst();
    }

    private static Optional<String> text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER -> Optional.of(value.toString());
            default -> Optional.empty();
        };
    }

    /** The texts of a field that is a list, or one text. */
    List<String> list(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        return value instanceof JsonArray array
                ? array.stream().flatMap(inner -> text(inner).stream()).toList()
                : text(value).filter(text -> !text.isBlank()).stream().toList();
    }

    boolean isTrue(String name) {
        return is(name, true);
    }

    boolean is(String name, boolean wanted) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        return value == (wanted ? JsonValue.TRUE : JsonValue.FALSE)
                || text(value)
                        .filter(text -> (wanted ? TRUE : FALSE).contains(text.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    /** The time zone that a field names; that of this machine when it names none that is known here. */
    ZoneId zone(String name) {
        return text(name).flatMap(Fields::knownZone).orElse(ZoneId.systemDefault());
    }

    /** What is wrong with the time zone that a field names. */
    List<String> withoutZone(String name) {
        return text(name).filter(text -> knownZone(text).isEmpty()).stream()
                .map(text -> "the time zone of a site, which is not known here: " + text)
                .toList();
    }

    private static Optional<ZoneId> knownZone(String name) {
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same, of a program to which the names of fields are the same in capitals. */
    Fields inSmallLetters() {
        JsonObjectBuilder small = Json.createObjectBuilder();
        json.forEach((name, value) -> small.add(name.toLowerCase(Locale.ROOT), value));
        return new Fields(small.build());
    }

    Fields within(String name) {
        return new Fields(json.get(name) instanceof JsonObject inner ? inner : JsonValue.EMPTY_JSON_OBJECT);
    }

    /** @throws ArchiveException when there is a text that is no date */
    Optional<OffsetDateTime> date(String name, ZoneId zone) {
        return text(name).map(text -> moment(text, zone)
                .orElseThrow(() -> new ArchiveException("%s is no date: %s".formatted(name, text))));
    }

    static Optional<OffsetDateTime> moment(String text, ZoneId zone) {
        Optional<OffsetDateTime> date = Mf2Date.parse(text, zone);
        if (date.isPresent()) {
            return date;
        }
        Matcher printed = PRINTED.matcher(text.strip());
        if (!printed.matches()) {
            return Optional.empty();
        }
        String day = padded(printed.group(1));
        if (printed.group(2) == null) {
            return Mf2Date.parse(day, zone);
        }
        String time = printed.group(2).indexOf(':') == 1 ? "0" + printed.group(2) : printed.group(2);
        if (printed.group(3) != null || printed.group(4) == null) {
            String offset = printed.group(3) == null ? "" : printed.group(3);
            return Mf2Date.parse(day + "T" + time + offset, zone);
        }
        return abbreviated(printed.group(4)).flatMap(named -> Mf2Date.parse(day + "T" + time, named));
    }

    /** By a name such as EST. */
    private static Optional<ZoneId> abbreviated(String name) {
        try {
            return Optional.of(ZoneId.from(ZONE.parse(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String padded(String day) {
        String[] parts = day.split("-");
        return "%s-%2s-%2s".formatted(parts[0], parts[1], parts[2]).replace(' ', '0');
    }
}
