package org.starpunk.editor;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.starpunk.microformats.Mf2Date;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;
import org.starpunk.view.TypedText;

/** When and where an event is. A field that was not sent is null, and changes nothing. */
public class EventForm {

    /** What a client has said of it. */
    private final JsonObject before;

    private final Moments moments;

    private String start;
    private String end;
    private String place;

    /** One whose fields are still to be filled in. */
    EventForm(JsonObject before, Moments moments) {
        this.before = before;
        this.moments = moments;
    }

    static EventForm of(JsonObject properties, Moments moments) {
        EventForm form = new EventForm(properties, moments);
        form.start = form.moment(Property.START);
        form.end = form.moment(Property.END);
        form.place = form.where();
        return form;
    }

    private String moment(Property property) {
        return first(property)
                .flatMap(PropertyValue::text)
                .flatMap(text -> Mf2Date.parse(text, moments.zone()))
                .map(date -> moments.typed(date.toInstant()))
                .orElse("");
    }

    /** What the place is called; its address says that only if nothing else does. */
    private String where() {
        return TypedText.inOneLine(first(Property.LOCATION)
                .flatMap(said -> Optional.of(EditedItem.shown(said.properties(), Property.NAME))
                        .filter(name -> !name.isEmpty())
                        .or(said::text)
                        .or(said::url))
                .orElse(""));
    }

    private Optional<PropertyValue> first(Property property) {
        return PropertyValue.list(before, property).stream().findFirst().map(EditedItem::whole);
    }

    /** The properties of a post with what these fields say of it; what else a client has said stays. */
    JsonObject applyTo(JsonObject properties) {
        EventForm shown = of(before, moments);
        JsonObject timed = with(
                with(properties, Property.START, start, shown.start, this::date),
                Property.END,
                end,
                shown.end,
                this::date);
        Optional<PropertyValue> card = first(Property.LOCATION).filter(EditedItem::isItem);
        if (card.isEmpty() || place == null || place.isBlank() || place.equals(shown.place)) {
            return with(timed, Property.LOCATION, place, shown.place, String::strip);
        }
        EditedItem item = new EditedItem(card, "h-card");
        item.put(Property.NAME, place, shown.place);
        return EditedItem.withFirst(timed, Property.LOCATION, Optional.of(item.json()));
    }

    private static JsonObject with(
            JsonObject properties, Property property, String typed, String shown, UnaryOperator<String> value) {
        return typed == null || typed.equals(shown)
                ? properties
                : EditedItem.withFirst(
                        properties,
                        property,
                        Optional.of(typed)
                                .filter(text -> !text.isBlank())
                                .map(value)
                                .map(Json::createValue));
    }

    private String date(String typed) {
        return Mf2Date.format(moments.parse(typed));
    }

    public void validateStart(FacesContext context, UIComponent field, Object typed) {
        if (((String) typed).isBlank()) {
            throw Page.invalid(Sentence.of("editor.startNeeded"));
        }
        checkDate((String) typed);
    }

    /** A client may have said otherwise: that is no reason not to save the rest. */
    public void validateEnd(FacesContext context, UIComponent field, Object typed) {
        String moment = (String) typed;
        EventForm shown = of(before, moments);
        String begin = Page.parameter(Property.START.toString());
        if (!moment.isBlank() && !(moment.equals(shown.end) && begin.equals(shown.start))) {
            checkDate(moment);
            if (moment.compareTo(begin) < 0) {
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

    public void validatePlace(FacesContext context, UIComponent field, Object typed) {
        if (FieldLengths.isTooLong(typed, of(before, moments).place, FieldLengths.MAX_PLACE)) {
            throw Page.invalid(Sentence.of("editor.placeTooLong", FieldLengths.MAX_PLACE));
        }
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
