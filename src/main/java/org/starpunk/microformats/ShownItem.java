package org.starpunk.microformats;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.microformats.ShownValue.Form;
import org.starpunk.site.SiteUrl;

/** An item within a note, such as a citation, a card or an address, as visitors may see it. */
public record ShownItem(List<String> types, List<ShownProperty> properties) {

    /** In the order in which they are read. */
    static final List<Property> ADDRESS = List.of(
            Property.STREET_ADDRESS,
            Property.EXTENDED_ADDRESS,
            Property.POST_OFFICE_BOX,
            Property.LOCALITY,
            Property.REGION,
            Property.POSTAL_CODE,
            Property.COUNTRY_NAME);

    private static final Pattern TYPE = Pattern.compile("h(?:-[a-z0-9]++)?(?:-[a-z]++)++");

    static Optional<ShownItem> of(String property, JsonObject json, SiteUrl site) {
        JsonObject sent = json.getJsonObject("properties");
        if (!PublicProperties.isPublic(sent, Property.VISIBILITY.toString())
                || !PublicProperties.isPublic(sent, PublicProperties.OF_LOCATION)) {
            return Optional.empty();
        }
        List<ShownProperty> properties = new ArrayList<>();
        for (String name : sent.keySet()) {
            if (PropertyHtml.isClass(name)) {
                ShownProperty.of(sent, name, site).ifPresent(properties::add);
            }
        }
        if (Property.kind(property).isLink()
                && properties.stream().noneMatch(sentProperty -> sentProperty.is(Property.URL))) {
            // What parsers say of an item in a word: of one that is linked, where it is; of a picture's, the picture.
            new PropertyValue(json)
                    .memberText("value")
                    .flatMap(WebUrl::of)
                    .ifPresent(url ->
                            properties.add(new ShownProperty(Property.URL.toString(), List.of(ShownValue.link(url)))));
        }
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        List<String> types = PropertyValue.list(json, "type").stream()
                .flatMap(type -> type.text().stream())
                .filter(type -> TYPE.matcher(type).matches())
                .toList();
        ShownItem item =
                new ShownItem(types.isEmpty() ? List.of(Property.kind(property).itemType()) : types, properties);
        return Optional.of(item.address().isPresent() ? item : item.named());
    }

    /** An object that a client sent without saying that its members are properties. */
    static Optional<ShownItem> ofMembers(String property, JsonObject members, SiteUrl site) {
        JsonObject properties = Json.createObjectBuilder(members).remove("type").build();
        return of(
                property,
                Json.createObjectBuilder()
                        .add("type", members.getOrDefault("type", JsonValue.EMPTY_JSON_ARRAY))
                        .add("properties", properties)
                        .build(),
                site);
    }

    /** Without any words of its own, parsers would make up a name for it. */
    private ShownItem named() {
        boolean hasWords = properties.stream()
                .flatMap(property -> property.values().stream())
                .map(ShownValue::form)
                .anyMatch(form -> form == Form.TEXT || form == Form.MARKUP || form == Form.ITEM);
        if (hasWords) {
            return this;
        }
        ShownProperty name = new ShownProperty(Property.NAME.toString(), List.of(ShownValue.words(text())));
        return new ShownItem(
                types, Stream.concat(Stream.of(name), properties.stream()).toList());
    }

    Optional<ShownProperty> property(Property wanted) {
        return properties.stream().filter(property -> property.is(wanted)).findFirst();
    }

    /** Its address when it has nothing else. */
    Optional<String> address() {
        ShownProperty first = properties.get(0);
        boolean only = properties.size() == 1
                && first.is(Property.URL)
                && first.values().size() == 1
                && first.values().get(0).form() == Form.LINK;
        return only ? Optional.of(first.values().get(0).value()) : Optional.empty();
    }

    /** What it is called, or where it is. */
    String text() {
        return property(Property.NAME)
                .map(name -> name.values().get(0).text())
                .or(() -> Optional.of(ADDRESS.stream()
                                .flatMap(name -> property(name).stream())
                                .flatMap(part -> part.values().stream())
                                .map(ShownValue::text)
                                .collect(Collectors.joining(", ")))
                        .filter(text -> !text.isEmpty()))
                .or(() -> property(Property.URL).map(url -> url.values().get(0).text()))
                .orElseGet(() -> first().text().isEmpty() ? WebUrl.display(first().value()) : first().text());
    }

    private ShownValue first() {
        return properties.get(0).values().get(0);
    }

    Mf2Item toMf2() {
        Map<String, List<JsonValue>> json = new LinkedHashMap<>();
        properties.forEach(property -> json.put(property.name(), property.toJson()));
        return new Mf2Item(types, json);
    }
}
