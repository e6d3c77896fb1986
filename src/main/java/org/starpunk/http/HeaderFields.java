package org.starpunk.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The header fields of an answer, in their order, without its length. */
public final class HeaderFields {

    public static final HeaderFields NONE = new HeaderFields(List.of());

    private final List<Field> list;

    private record Field(String name, String value) {}

    private HeaderFields(List<Field> list) {
        this.list = list;
    }

    /** Those that an answer has so far. */
    public static HeaderFields of(HttpServletResponse response) {
        List<Field> fields = new ArrayList<>();
        for (String name : response.getHeaderNames()) {
            response.getHeaders(name).forEach(value -> fields.add(new Field(name, value)));
        }
        HeaderFields found = new HeaderFields(fields).without("Content-Length");
        // The server has a place of its own for it.
        return response.getContentType() == null ? found : found.with("Content-Type", response.getContentType());
    }

    public HeaderFields without(String... names) {
        return new HeaderFields(list.stream()
                .filter(field -> Stream.of(names).noneMatch(field.name()::equalsIgnoreCase))
                .toList());
    }

    /** With one value in place of those that there are, at the end. */
    public HeaderFields with(String name, String value) {
        List<Field> fields = new ArrayList<>(without(name).list);
        fields.add(new Field(name, value));
        return new HeaderFields(List.copyOf(fields));
    }

    public Optional<String> first(String name) {
        return list.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** Whether a field that is a list has an element. */
    public boolean names(String name, String element) {
        return list.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .flatMap(field -> Arrays.stream(field.value().split(",")))
                .anyMatch(one -> one.strip().equalsIgnoreCase(element));
    }

    /** How many characters they have together. */
    public int length() {
        return list.stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
    }

    public void forEach(BiConsumer<String, String> action) {
        list.forEach(field -> action.accept(field.name(), field.value()));
    }

    /** In place of those of the same names that an answer has so far. */
    public void write(HttpServletResponse response) {
        for (int index = 0; index < list.size(); index++) {
            Field field = list.get(index);
            if (isFirst(field.name(), index)) {
                response.setHeader(field.name(), field.value());
            } else {
                response.addHeader(field.name(), field.value());
            }
        }
    }

    private boolean isFirst(String name, int index) {
        return list.subList(0, index).stream().noneMatch(field -> field.name().equalsIgnoreCase(name));
    }
}
