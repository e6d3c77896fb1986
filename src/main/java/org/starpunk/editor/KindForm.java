package org.starpunk.editor;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.microformats.WebUrl;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;
import org.starpunk.view.TypedText;

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
    private CiteForm cite;
    private EventForm event;
    private PlaceForm checkin;

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
        this.event = new EventForm(before, moments);
        this.checkin = new PlaceForm(first(before, Property.CHECKIN));
    }

    static KindForm of(PostKind kind, JsonObject properties, Moments moments) {
        KindForm form = new KindForm(kind, properties, moments);
        form.target = form.shown(kind.target());
        form.cite = CiteForm.of(first(properties, kind.target()));
        form.answer = form.shown(Property.RSVP).toLowerCase(Locale.ROOT);
        form.event = EventForm.of(properties, moments);
        form.checkin = PlaceForm.of(first(properties, Property.CHECKIN));
        return form;
    }

    private static Optional<PropertyValue> first(JsonObject properties, Property property) {
        return PropertyValue.list(properties, property).stream().findFirst().map(EditedItem::whole);
    }

    private String shown(Property property) {
        return TypedText.inOneLine(first(before, property)
                .flatMap(value -> value.url().or(value::text).or(() -> value.property(Property.NAME)))
                .orElse(""));
    }

    /** The properties of a post with what these fields say of it. */
    JsonObject applyTo(JsonObject properties) {
        KindForm shown = of(kind, properties, moments);
        JsonObject changed = kind.isAboutPage() ? withTarget(properties, shown) : properties;
        if (kind.isAnswer()) {
            changed = withAnswer(changed, shown);
        }
        if (kind.isEvent()) {
            changed = event.applyTo(changed);
        }
        return kind.isAtPlace() ? checkin.applyTo(changed) : changed;
    }

    private JsonObject withTarget(JsonObject properties, KindForm shown) {
        if (target == null || target.equals(shown.target) && cite.isAs(shown.cite)) {
            return properties;
        }
        return EditedItem.withFirst(
                properties,
                kind.target(),
                Optional.of(target.strip())
                        .filter(address -> !address.isEmpty())
                        .map(address -> page(address, shown)));
    }

    /** What was said of one page is not said of another. */
    private JsonValue page(String address, KindForm shown) {
        boolean another = !address.equals(shown.target);
        return another && cite.isAs(shown.cite)
                ? Json.createValue(address)
                : cite.value(address, first(before, kind.target()).filter(any -> !another));
    }

    private JsonObject withAnswer(JsonObject properties, KindForm shown) {
        return answer == null || answer.equals(shown.answer)
                ? properties
                : EditedItem.withFirst(
                        properties,
                        Property.RSVP,
                        Optional.of(answer).filter(text -> !text.isBlank()).map(Json::createValue));
    }

    public void validateTarget(FacesContext context, UIComponent field, Object typed) {
        String address = ((String) typed).strip();
        boolean untouched = isSent() && address.equals(shown(kind.target()));
        if (!untouched && WebUrl.of(address).isEmpty()) {
            throw Page.invalid(Sentence.of("editor.targetNeeded"));
        }
        if (!untouched && address.length() > FieldLengths.MAX_ADDRESS) {
            throw Page.invalid(Sentence.of("editor.addressTooLong", FieldLengths.MAX_ADDRESS));
        }
        cite.askWhoseWords(address);
    }

    /** Whether a client has sent such a post, which may be an answer to nothing. */
    private boolean isSent() {
        return first(before, kind.target()).isPresent()
                || kind.isAnswer() && first(before, Property.RSVP).isPresent();
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

    public EventForm getEvent() {
        return event;
    }

    public PlaceForm getCheckin() {
        return checkin;
    }

    /** A browser would not let an address pass that is none, although a client may have sent that. */
    public boolean isAddressNeeded() {
        String sent = shown(kind.target());
        return sent.isEmpty() || WebUrl.of(sent).isPresent();
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    /** Those that people give, and what else a client has sent. */
    public List<SelectItem> getAnswers() {
        String sent = shown(Property.RSVP).toLowerCase(Locale.ROOT);
        List<SelectItem> answers = new ArrayList<>(List.of(
                choice("yes", Sentence.of("editor.label.yes")),
                choice("no", Sentence.of("editor.label.no")),
                choice("maybe", Sentence.of("editor.label.maybe")),
                choice("interested", Sentence.of("editor.label.interested"))));
        if (!sent.isEmpty()
                && answers.stream().noneMatch(known -> known.getValue().equals(sent))) {
            answers.add(new SelectItem(sent, sent));
        }
        return answers;
    }

    private static SelectItem choice(String answer, Sentence label) {
        return new SelectItem(answer, label.toString());
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
