package org.starpunk.foreign;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A JSON file that may be larger than memory: of a list in it, one object is read at a time. */
public final class JsonDocument {

    private JsonDocument() {}

    /**
     * @param paths of the lists: the names on the way, with dots between, lists on the way left out
     * @throws jakarta.json.JsonException when it is no JSON
     */
    public static void each(PostArchive archive, String file, Collection<String> paths, Consumer<JsonObject> taker)
            throws IOException {
        try (InputStream in = archive.document(file);
                JsonParser parser = Json.createParser(in)) {
            Deque<String> way = new ArrayDeque<>();
            String name = "";
            while (parser.hasNext()) {
                Event event = parser.next();
                if (event == Event.KEY_NAME) {
                    name = parser.getString();
                } else if (event == Event.START_ARRAY && paths.contains(path(way, name))) {
                    parser.getArrayStream()
                            .filter(JsonObject.class::isInstance)
                            .map(JsonObject.class::cast)
                            .forEach(taker);
                    name = "";
                } else if (event == Event.START_ARRAY || event == Event.START_OBJECT) {
                    way.addLast(name);
                    name = "";
                } else if (event == Event.END_ARRAY || event == Event.END_OBJECT) {
                    way.removeLast();
                    name = "";
                }
            }
        }
    }

    private static String path(Deque<String> way, String name) {
        StringBuilder path = new StringBuilder();
        way.stream().filter(step -> !step.isEmpty()).forEach(step -> path.append(step)
                .append('.'));
        return name.isEmpty() && path.length() > 0 ? path.substring(0, path.length() - 1) : path + name;
    }

    /** A text in the outermost object; empty when there is none, or no JSON. */
    static Optional<String> text(PostArchive archive, String file, String member) throws IOException {
        try (InputStream in = archive.document(file);
                JsonParser parser = Json.createParser(in)) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                return Optional.empty();
            }
            String name = "";
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case KEY_NAME -> name = parser.getString();
                    case START_OBJECT -> parser.skipObject();
                    case START_ARRAY -> parser.skipArray();
                    case VALUE_STRING -> {
                        if (name.equals(member)) {
                            return Optional.of(parser.getString());
                        }
                    }
                    default -> {
                        // A value that is none of these says nothing.
                    }
                }
            }
        } catch (JsonException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The names in the outermost object; none when it is no JSON. */
    static Set<String> names(PostArchive archive, String file) throws IOException {
        Set<String> names = new HashSet<>();
        try (InputStream in = archive.document(file);
                JsonParser parser = Json.createParser(in)) {
            if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
                return names;
            }
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case KEY_NAME -> names.add(parser.getString());
                    case START_OBJECT -> parser.skipObject();
                    case START_ARRAY -> parser.skipArray();
                    default -> {
                        // A value that is none of these says nothing.
                    }
                }
            }
        } catch (JsonException e) {
            return Set.of();
        }
        return names;
    }
}
