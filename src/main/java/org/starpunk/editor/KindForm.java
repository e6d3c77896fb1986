package org.starpunk.editor;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.starpunk.microformats.Mf2Date;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.microformats.WebUrl;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/**
 * The fields that make a post what it is: what it is about, when and where. A field that was not sent is null, and changes
 * nothing; one that comes back as it was shown leaves the value as a client sent it.
 */
public class KindForm {

    private final PostKind kind;
    private final Moments moments;
    private final JsonObject before;

    private String target;
    private String answer = "yes";
    private String start;
    private String end;
    private String place;
    private CiteForm cite;
    private PlaceForm checkin = new PlaceForm();

    /**
     * One whose fields are still to be filled in.
     *
     * @param before the properties of the post that it changes
     */
    KindForm(PostKind kind, JsonObject before, Moments moments) {
        this.kind = kind;
        this.before = before;
        this.moments = moments;
        this.cite = new CiteForm(first(before, kind.target()));
    }

    static KindForm of(PostKind kind, JsonObject properties, Moments moments) {
        KindForm form = new KindForm(kind, properties, moments);
        form.target = form.shown(kind.target());
        form.cite = CiteForm.of(first(properties, kind.target()));
        form.answer = form.shown(Property.RSVP).toLowerCase(Locale.ROOT);
        form.start = form.moment(Property.START);
        form.end = form.moment(Property.END);
        form.place = form.shown(Property.LOCATION);
        form.checkin = PlaceForm.of(properties);
        return form;
    }

    private static Optional<PropertyValue> first(JsonObject properties, Property property) {
        return PropertyValue.list(properties, property).stream().findFirst();
    }

    private String shown(Property property) {
        return first(before, property)
                .flatMap(value -> value.url().or(value::text).or(() -> value.property(Property.NAME)))
                .orElse("");
    }

    private String moment(Property property) {
        return Mf2Date.parse(shown(property), moments.zone())
                .map(date -> moments.typed(date.toInstant()))
                .orElse("");
    }

    /** The properties of a post with what these fields say of it. */
    JsonObject applyTo(JsonObject properties) {
        KindForm shown = of(kind, properties, moments);
        JsonObjectBuilder changed = Json.createObjectBuilder(properties);
        if (kind.isAboutPage()) {
            putTarget(changed, shown);
        }
        if (kind.isAnswer()) {
            put(changed, Property.RSVP, answer, shown.answer, String::strip);
        }
        if (kind.isEvent()) {
            put(changed, Property.START, start, shown.start, this::date);
            put(changed, Property.END, end, shown.end, this::date);
            put(changed, Property.LOCATION, place, shown.place, String::strip);
        }
        if (kind.isAtPlace()) {
            checkin.applyTo(properties, changed);
        }
        return changed.build();
    }

    /** Further pages that a client has named stay. */
    private void putTarget(JsonObjectBuilder properties, KindForm shown) {
        if (target == null || target.equals(shown.target) && cite.isAs(shown.cite)) {
            return;
        }
        String name = kind.target().toString();
        if (target.isBlank()) {
            properties.remove(name);
            return;
        }
        JsonArrayBuilder pages = Json.createArrayBuilder().add(page(target.strip(), shown));
        PropertyValue.list(before, kind.target()).stream().skip(1).forEach(page -> pages.add(page.json()));
        properties.add(name, pages);
    }

    /** What was said of one page is not said of another. */
    private JsonValue page(String address, KindForm shown) {
        boolean another = !address.equals(shown.target);
        return another && cite.isAs(shown.cite)
                ? Json.createValue(address)
                : cite.value(address, first(before, kind.target()).filter(any -> !another));
    }

    private static void put(
            JsonObjectBuilder properties, Property property, String typed, String shown, UnaryOperator<String> value) {
        if (typed == null || typed.equals(shown)) {
            return;
        }
        if (typed.isBlank()) {
            properties.remove(property.toString());
        } else {
            properties.add(property.toString(), Json.createArrayBuilder().add(value.apply(typed)));
        }
    }

    private String date(String typed) {
        return Mf2Date.format(moments.parse(typed));
    }

    public void validateTarget(FacesContext context, UIComponent field, Object typed) {
        String address = ((String) typed).strip();
        boolean untouched = !address.isEmpty() && address.equals(shown(kind.target()));
        if (!untouched && WebUrl.of(address).isEmpty()) {
            throw Page.invalid(Sentence.of("editor.targetNeeded"));
        }
        cite.askWhoseWords(address);
    }

    public void validateStart(FacesContext context, UIComponent field, Object typed) {
        if (((String) typed).isBlank()) {
            throw Page.invalid(Sentence.of("editor.startNeeded"));
        }
        checkDate((String) typed);
    }

    public void validateEnd(FacesContext context, UIComponent field, Object typed) {
        String moment = (String) typed;
        if (!moment.isBlank()) {
            checkDate(moment);
            if (moment.compareTo(Page.parameter(Property.START.toString())) < 0) {
                throw Page.invalid(Sentence.of("editor.endTooEarly"));
            }
        }
    }

    private void checkDate(String typed) {
        try {
            Objects.requireNonNull(moments.parse(typed));
        } catch (DateTimeException e) {
            throw Page.invalid(Sentence.of("admin.dateInvalid"));
        }
    }

    /** Where the owner begins: with the page that the post is about, or with its words. */
    public String getFocusOnText() {
        return startsWithText() ? "autofocus" : null;
    }

    public String getFocusOnTarget() {
        return startsWithText() ? null : "autofocus";
    }

    private boolean startsWithText() {
        return !kind.isAboutPage() || target != null && !target.isEmpty();
    }

    public PostKind getKind() {
        return kind;
    }

    public CiteForm getCite() {
        return cite;
    }

    public PlaceForm getCheckin() {
        return checkin;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
