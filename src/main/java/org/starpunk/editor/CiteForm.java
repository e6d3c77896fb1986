package org.starpunk.editor;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.citation.Citation;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.microformats.WebUrl;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Page;
import org.starpunk.view.TypedText;

/** The page that a post is about: an h-cite, of which the fields say title, author and excerpt, or else its address alone. */
public class CiteForm {

    private static final List<String> FIELDS = List.of("citeName", "citeAuthor", "citeAuthorUrl", "citeExcerpt");

    private static final String MEMBERS = "properties";

    /** What a client has said of the page. */
    private final Optional<PropertyValue> before;

    private String of;
    private String name;
    private String author;
    private String authorUrl;
    private String excerpt;

    /** One whose fields are still to be filled in. */
    CiteForm(Optional<PropertyValue> before) {
        this.before = before;
    }

    /** @param target empty when the post is not about a page yet */
    static CiteForm of(Optional<PropertyValue> target) {
        CiteForm form = new CiteForm(target);
        Optional<PropertyValue> by = target.map(PropertyValue::properties)
                .flatMap(said ->
                        PropertyValue.list(said, Property.AUTHOR).stream().findFirst());
        form.name = said(target, Property.NAME);
        form.author = by.flatMap(card -> card.property(Property.NAME)
                        .or(() -> card.text().filter(text -> WebUrl.of(text).isEmpty())))
                .orElse("");
        form.authorUrl = by.flatMap(PropertyValue::url).orElse("");
        form.excerpt = said(target, excerpt(target));
        form.of = "";
        return form;
    }

    private static String said(Optional<PropertyValue> target, Property property) {
        return target.flatMap(cite -> cite.property(property)).orElse("");
    }

    /** Where clients put the words of the page. */
    private static Property excerpt(Optional<PropertyValue> target) {
        return said(target, Property.SUMMARY).isEmpty() ? Property.CONTENT : Property.SUMMARY;
    }

    /** What a page said of itself, by the names of these fields. */
    static Map<String, String> fields(Citation said) {
        return Map.of(
                "citeName", said.name(),
                "citeAuthor", said.author(),
                "citeAuthorUrl", said.authorUrl(),
                "citeExcerpt", said.excerpt());
    }

    /** Whether these fields say the same; what was not sent says nothing else. */
    boolean isAs(CiteForm shown) {
        return name == null
                || name.equals(shown.name)
                        && shown.author.equals(author)
                        && shown.authorUrl.equals(authorUrl)
                        && shown.excerpt.equals(excerpt);
    }

    /**
     * The page at an address with what the fields say of it.
     *
     * @param before what a client has said of this page, which stays as long as the fields say nothing else
     */
    JsonValue value(String address, Optional<PropertyValue> before) {
        CiteForm shown = of(before);
        JsonObject said = before.map(PropertyValue::properties).orElse(JsonValue.EMPTY_JSON_OBJECT);
        JsonObjectBuilder members = Json.createObjectBuilder(said);
        put(members, Property.URL, Json.createValue(address));
        putText(members, Property.NAME, name, shown.name);
        if (!Optional.ofNullable(author).orElse("").equals(shown.author)
                || !Optional.ofNullable(authorUrl).orElse("").equals(shown.authorUrl)) {
            putAuthor(members, said, shown);
        }
        putText(members, excerpt(before), excerpt, shown.excerpt);
        JsonObject cite = members.build();
        return cite.size() == 1
                ? Json.createValue(address)
                : Json.createObjectBuilder()
                        .add("type", Json.createArrayBuilder().add("h-cite"))
                        .add(MEMBERS, cite)
                        .build();
    }

    private void putAuthor(JsonObjectBuilder members, JsonObject said, CiteForm shown) {
        JsonObject before = PropertyValue.list(said, Property.AUTHOR).stream()
                .findFirst()
                .map(PropertyValue::properties)
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
        JsonObjectBuilder card = Json.createObjectBuilder(before);
        putText(card, Property.NAME, author, before.isEmpty() ? "" : shown.author);
        putText(card, Property.URL, authorUrl, before.isEmpty() ? "" : shown.authorUrl);
        JsonObject by = card.build();
        if (by.isEmpty()) {
            members.remove(Property.AUTHOR.toString());
        } else {
            put(
                    members,
                    Property.AUTHOR,
                    Json.createObjectBuilder()
                            .add("type", Json.createArrayBuilder().add("h-card"))
                            .add(MEMBERS, by)
                            .build());
        }
    }

    private static void putText(JsonObjectBuilder members, Property property, String typed, String shown) {
        String text = Optional.ofNullable(typed).orElse("").strip();
        if (text.equals(shown)) {
            return;
        }
        if (text.isEmpty()) {
            members.remove(property.toString());
        } else {
            put(members, property, Json.createValue(text));
        }
    }

    private static void put(JsonObjectBuilder members, Property property, JsonValue value) {
        JsonArrayBuilder values = Json.createArrayBuilder().add(value);
        members.add(property.toString(), values);
    }

    /**
     * Asks, once, whether what was fetched of one page shall be said of another. What a client has said of the former page
     * is left in the fields, and goes with its address.
     *
     * @param address of the page that the post is about now
     */
    void askWhoseWords(String address) {
        String fetchedOf = getOf();
        CiteForm shown = of(before);
        boolean unchanged = isSent("citeName", shown.name)
                && isSent("citeAuthor", shown.author)
                && isSent("citeAuthorUrl", shown.authorUrl)
                && isSent("citeExcerpt", shown.excerpt);
        boolean empty = FIELDS.stream().allMatch(field -> Page.parameter(field).isBlank());
        if (!fetchedOf.isEmpty() && !fetchedOf.equals(address) && !unchanged && !empty) {
            of = address;
            throw Page.invalid(Sentence.of("editor.citedElsewhere", Sentence.isolated(Sentence.shown(fetchedOf))));
        }
    }

    private static boolean isSent(String field, String shown) {
        return TypedText.clean(Page.parameter(field)).equals(TypedText.clean(shown));
    }

    /** Whether there is something to see, also in a form that comes back. */
    public boolean isOpen() {
        return !Page.pressed("cite").isEmpty()
                || Stream.of(name, author, authorUrl, excerpt).anyMatch(text -> text != null && !text.isBlank())
                || FIELDS.stream().anyMatch(field -> !Page.parameter(field).isBlank());
    }

    /** What is said beside these fields. */
    public CiteFormRules getRules() {
        return new CiteFormRules(of(before));
    }

    /** The address of the page that the fields were fetched of; empty when the owner has typed them. */
    public String getOf() {
        return of == null ? Page.pressed("citeOf") : of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author;
    }

    public String getAuthorUrl() {
        return authorUrl;
    }

    public void setAuthorUrl(String authorUrl) {
        this.authorUrl = authorUrl;
    }

    public String getExcerpt() {
        return excerpt;
    }

    public void setExcerpt(String excerpt) {
        this.excerpt = excerpt;
    }
}
