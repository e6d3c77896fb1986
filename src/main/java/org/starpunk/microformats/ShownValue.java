package org.starpunk.microformats;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.starpunk.content.ContentRenderer;
import org.starpunk.microformats.Property.Kind;
import org.starpunk.site.SiteUrl;

/**
 * One value of a property as visitors may see it: the same on pages, in feeds and in mf2 JSON.
 *
 * @param value what parsers find; of MARKUP safe HTML
 * @param text what people read; of a PICTURE what it shows
 * @param item what an ITEM is; empty for all others
 */
public record ShownValue(Form form, String value, String text, Optional<ShownItem> item) {

    /** How a value is written down. */
    public enum Form {
        TEXT,
        LINK,
        PICTURE,
        TIME,
        MARKUP,
        ITEM
    }

    /** What a client sent for a property; empty when nobody could see anything of it. */
    static Optional<ShownValue> of(String property, PropertyValue sent, SiteUrl site) {
        if (sent.json() instanceof JsonObject object) {
            if (object.get("properties") instanceof JsonObject) {
                return ShownItem.of(property, object, site).map(ShownValue::of);
            }
            if (object.get("html") instanceof JsonString html) {
                return Optional.of(ContentRenderer.quoted(html.getString(), site.toString()))
                        .filter(safe -> !safe.html().isEmpty())
                        .map(safe -> of(Form.MARKUP, safe.html(), safe.text()));
            }
            if (!object.containsKey("value")) {
                return ShownItem.ofMembers(property, object, site).map(ShownValue::of);
            }
        }
        Kind kind = Property.kind(property);
        return switch (kind) {
            case PICTURE -> Media.of(sent, site).map(file -> of(Form.PICTURE, file.url(), file.alt()));
            case FILE -> Media.of(sent, site).map(file -> link(file.url()));
            default -> sent.text().map(text -> ofText(kind, text));
        };
    }

    /** A link to an address that is shown without what goes without saying. */
    public static ShownValue link(String url) {
        return of(Form.LINK, url, WebUrl.display(url));
    }

    static ShownValue words(String text) {
        return of(Form.TEXT, text, text);
    }

    private static ShownValue of(Form form, String value, String text) {
        return new ShownValue(form, value, text, Optional.empty());
    }

    /** An item that is nothing but an address is no more than a link. */
    private static ShownValue of(ShownItem item) {
        return item.address()
                .map(ShownValue::link)
                .orElseGet(() -> new ShownValue(Form.ITEM, item.text(), item.text(), Optional.of(item)));
    }

    private static ShownValue ofText(Kind kind, String text) {
        return switch (kind) {
            case WORDS -> words(text);
            case DATE ->
                Moment.of(text)
                        .map(moment -> of(Form.TIME, moment.datetime(), moment.text()))
                        .orElseGet(() -> words(text));
            case LENGTH ->
                Length.of(text)
                        .map(length -> of(Form.TIME, text.strip(), length.text()))
                        .orElseGet(() -> words(text));
            case ANSWER -> of(Form.TEXT, Rsvp.value(text), Rsvp.text(text));
            default ->
                WebUrl.of(text)
                        .map(ShownValue::link)
                        .or(() -> GeoUri.item(text).map(ShownValue::of))
                        .orElseGet(() -> words(text));
        };
    }

    ShownValue withText(String other) {
        return new ShownValue(form, value, other, item);
    }

    JsonValue toJson() {
        return switch (form) {
            case ITEM -> item.orElseThrow().toMf2().toJson();
            case MARKUP ->
                Json.createObjectBuilder().add("html", value).add("value", text).build();
            case PICTURE ->
                text.isEmpty()
                        ? Json.createValue(value)
                        : Json.createObjectBuilder()
                                .add("value", value)
                                .add("alt", text)
                                .build();
            default -> Json.createValue(value);
        };
    }
}
