package org.starpunk.microformats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.starpunk.microformats.Property.Trait;
import org.starpunk.sentence.Sentence;

/** Writes properties as HTML with their microformats2 classes, for pages and for feeds. */
final class PropertyHtml {

    /** What a parser takes for a class of a property. */
    private static final Pattern CLASS = Pattern.compile("(?:[a-z0-9]++-)?+[a-z]++(?:-[a-z]++)*+");

    private static final List<Property> PICTURES = List.of(Property.PHOTO, Property.LOGO, Property.FEATURED);
    private static final List<Property> COORDINATES = List.of(Property.LATITUDE, Property.LONGITUDE, Property.ALTITUDE);
    private static final List<Property> WORDS = List.of(Property.SUMMARY, Property.CONTENT);

    private PropertyHtml() {}

    static boolean isClass(String name) {
        return CLASS.matcher(name).matches();
    }

    /** The values one after the other. */
    static String of(ShownProperty property) {
        Element body = body();
        write(body, property);
        return body.html();
    }

    /** From the beginning to the end; a day, or the year of two, is said once. */
    static String ofPeriod(ShownProperty start, Optional<ShownProperty> end) {
        Element body = body();
        ShownValue from = start.values().get(0);
        Optional<ShownValue> until = end.map(property -> property.values().get(0));
        List<ShownValue> starts = new ArrayList<>(start.values());
        until.ifPresent(last -> starts.set(0, from.withText(Moment.textBefore(last.text(), from.text()))));
        write(body, new ShownProperty(start.name(), starts));
        Optional<String> zone = Moment.zone(from.value());
        if (until.isEmpty() || !until.flatMap(last -> Moment.zone(last.value())).equals(zone)) {
            zone.ifPresent(offset -> zone(body, offset));
        }
        until.ifPresent(last -> {
            write(
                    body.appendText(" " + Sentence.of("microformats.label.until") + " "),
                    Property.END,
                    last.withText(Moment.textAfter(from.text(), last.text())));
            Moment.zone(last.value()).ifPresent(offset -> zone(body, offset));
        });
        return body.html();
    }

    /** Where the clocks show it: readers may be anywhere. */
    private static void zone(Element parent, String offset) {
        parent.appendText(" ").appendElement("span").addClass("zone").text(offset);
    }

    private static Element body() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static void write(Element parent, ShownProperty property) {
        String separator = "";
        for (ShownValue value : property.values()) {
            parent.appendText(separator);
            write(parent, property.name(), value);
            separator = ", ";
        }
    }

    private static void write(Element parent, Property property, ShownValue value) {
        write(parent, property.toString(), value);
    }

    private static void write(Element parent, String name, ShownValue value) {
        switch (value.form()) {
            case LINK -> link(parent, value.value(), value.text(), "u-" + name);
            case PICTURE ->
                element(parent, "img", "u-" + name)
                        .attr("src", value.value())
                        .attr("alt", value.text())
                        .attr("loading", "lazy");
            case TIME ->
                element(parent, "time", "dt-" + name)
                        .attr("datetime", value.value())
                        .text(value.text());
            case MARKUP -> element(parent, "blockquote", "e-" + name).html(value.value());
            case ITEM -> item(parent, name, value.item().orElseThrow());
            default -> text(parent, name, value);
        }
    }

    private static void text(Element parent, String name, ShownValue value) {
        if (Property.is(name, Trait.QUOTED)) {
            element(parent, "blockquote", "p-" + name).text(value.text());
        } else if (value.value().equals(value.text())) {
            element(parent, "span", "p-" + name).text(value.text());
        } else {
            element(parent, "data", "p-" + name).attr("value", value.value()).text(value.text());
        }
    }

    private static void item(Element parent, String name, ShownItem item) {
        String classes = (Property.is(name, Trait.PLAIN) ? "p-" : "u-") + name + " " + String.join(" ", item.types());
        Element box = element(parent, "div", classes);
        pictures(box, item);
        Optional<ShownProperty> author = item.property(Property.AUTHOR);
        if (item.property(Property.NAME).isPresent()) {
            heading(box, item);
            author.ifPresent(by -> write(box.appendText(" " + Sentence.of("microformats.label.by") + " "), by));
        } else {
            author.ifPresent(by -> write(box, by));
            heading(author.isPresent() ? box.appendText(" ") : box, item);
        }
        list(box, item, ", ", ShownItem.ADDRESS);
        if (item.property(Property.NAME).isPresent()
                || item.property(Property.URL).isEmpty()) {
            list(box, item, " · ", COORDINATES.subList(0, 1));
            list(box, item, ", ", COORDINATES.subList(1, 3));
        }
        MapLinks.of(item).ifPresent(links -> links.addTo(box));
        item.property(Property.PUBLISHED).ifPresent(time -> write(box.appendText(", "), time));
        for (ShownProperty other : others(item)) {
            box.appendText(box.hasText() ? " · " : "");
            write(box.appendText(other.label() + " "), other);
        }
        WORDS.forEach(words -> item.property(words).ifPresent(property -> write(box, property)));
    }

    private static void pictures(Element box, ShownItem item) {
        for (Property picture : PICTURES) {
            item.property(picture).ifPresent(pictures -> {
                write(box, pictures);
                box.appendText(" ");
            });
        }
    }

    /** Its name as a link; coordinates without a name are one themselves. */
    private static void heading(Element box, ShownItem item) {
        List<ShownValue> urls = values(item, Property.URL);
        List<ShownValue> names = values(item, Property.NAME);
        if (urls.isEmpty() || urls.get(0).form() != ShownValue.Form.LINK) {
            item.property(Property.NAME).ifPresent(name -> write(box, name));
            item.property(Property.URL).ifPresent(url -> write(box.appendText(" "), url));
            return;
        }
        String url = urls.get(0).value();
        if (!names.isEmpty()) {
            link(box, url, names.get(0).text(), "u-url p-name");
        } else if (item.property(Property.LATITUDE).isPresent()) {
            list(link(box, url, "", "u-url"), item, ", ", COORDINATES);
        } else {
            link(box, url, urls.get(0).text(), "u-url");
        }
        names.stream().skip(1).forEach(name -> write(box.appendText(", "), Property.NAME, name));
        urls.stream().skip(1).forEach(other -> write(box.appendText(", "), Property.URL, other));
    }

    private static List<ShownProperty> others(ShownItem item) {
        Set<Property> written = Stream.of(
                        PICTURES,
                        COORDINATES,
                        WORDS,
                        ShownItem.ADDRESS,
                        List.of(Property.NAME, Property.URL, Property.AUTHOR, Property.PUBLISHED))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return item.properties().stream()
                .filter(property -> written.stream().noneMatch(property::is))
                .toList();
    }

    private static void list(Element box, ShownItem item, String separator, List<Property> wanted) {
        for (Property each : wanted) {
            item.property(each).ifPresent(property -> {
                box.appendText(box.hasText() ? separator : "");
                write(box, property);
            });
        }
    }

    private static List<ShownValue> values(ShownItem item, Property property) {
        return item.property(property).map(ShownProperty::values).orElseGet(ArrayList::new);
    }

    private static Element link(Element parent, String url, String text, String classes) {
        Element link = element(parent, "a", classes).attr("href", url).text(text);
        return classes.equals("u-" + Property.SYNDICATION) ? link.attr("rel", Property.SYNDICATION.toString()) : link;
    }

    static Element element(Element parent, String tag, String classes) {
        Element element = parent.appendElement(tag).attr("class", classes);
        return tag.equals("img") || tag.equals("time") ? element : element.attr("dir", "auto");
    }
}
