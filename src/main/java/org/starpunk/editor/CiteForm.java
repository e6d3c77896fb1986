package org.starpunk.editor;

import jakarta.json.Json;
import jakarta.json.JsonObject;
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

    private static final String CITE = "h-cite";

    private static final List<String> FIELDS = List.of("citeName", "citeAuthor", "citeAuthorUrl", "citeExcerpt");

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
        Optional<PropertyValue> by = author(said(target));
        form.name = TypedText.inOneLine(EditedItem.shown(said(target), Property.NAME));
        form.author = by.map(CiteForm::name).orElse("");
        form.authorUrl = by.flatMap(PropertyValue::url).orElse("");
        form.excerpt =
                TypedText.clean(EditedItem.shown(said(target), excerpt(target))).strip();
        form.of = "";
        return form;
    }

    private static JsonObject said(Optional<PropertyValue> target) {
        return target.map(PropertyValue::properties).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static Optional<PropertyValue> author(JsonObject said) {
        return PropertyValue.list(said, Property.AUTHOR).stream().findFirst().map(EditedItem::whole);
    }

    private static String name(PropertyValue author) {
        String name = EditedItem.shown(author.properties(), Property.NAME);
        return TypedText.inOneLine(
                name.isEmpty()
                        ? author.text()
                                .filter(text -> WebUrl.of(text).isEmpty())
                                .orElse("")
                        : name);
    }

    /** Where clients put the words of the page. */
    private static Property excerpt(Optional<PropertyValue> target) {
        return EditedItem.shown(said(target), Property.SUMMARY).isEmpty() ? Property.CONTENT : Property.SUMMARY;
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
        EditedItem cite = new EditedItem(before, CITE);
        if (said(before).isEmpty()) {
            cite.put(Property.URL, address, "");
        }
        cite.put(Property.NAME, name, shown.name);
        if (isOther(author, shown.author) || isOther(authorUrl, shown.authorUrl)) {
            cite.putFirst(Property.AUTHOR, author(author(said(before)), shown));
        }
        cite.put(excerpt(before), excerpt, shown.excerpt);
        return cite.json().equals(alone(address)) ? Json.createValue(address) : cite.json();
    }

    /** An address that nothing is said of. */
    private static JsonObject alone(String address) {
        EditedItem cite = new EditedItem(Optional.empty(), CITE);
        cite.put(Property.URL, address, "");
        return cite.json();
    }

    private static boolean isOther(String typed, String shown) {
        return typed != null && !typed.strip().equals(shown);
    }

    /** Without a card, what was the author's name or address becomes part of one. */
    private Optional<JsonValue> author(Optional<PropertyValue> before, CiteForm shown) {
        boolean isCard = before.filter(EditedItem::isItem).isPresent();
        EditedItem card = new EditedItem(before, "h-card");
        card.put(Property.NAME, author == null ? shown.author : author, isCard ? shown.author : "");
        card.put(Property.URL, authorUrl == null ? shown.authorUrl : authorUrl, isCard ? shown.authorUrl : "");
        return card.isEmpty() ? Optional.empty() : Optional.of(card.json());
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
