package org.starpunk.editor;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Page;
import org.starpunk.view.TypedText;

/** The place where its author checks in: an h-card, of which the fields say the name and the coordinates. */
public class PlaceForm {

    private static final int POLE = 90;
    private static final int DATE_LINE = 180;

    /** What a client has said of it. */
    private final Optional<PropertyValue> before;

    private String name;
    private String latitude;
    private String longitude;

    /** One whose fields are still to be filled in. */
    PlaceForm(Optional<PropertyValue> before) {
        this.before = before;
    }

    static PlaceForm of(Optional<PropertyValue> checkin) {
        PlaceForm form = new PlaceForm(checkin);
        form.name = checkin.map(place -> shown(place, Property.NAME))
                .filter(text -> !text.isEmpty())
                .or(() -> checkin.flatMap(PropertyValue::text).map(TypedText::inOneLine))
                .orElse("");
        form.latitude = checkin.map(place -> shown(place, Property.LATITUDE)).orElse("");
        form.longitude = checkin.map(place -> shown(place, Property.LONGITUDE)).orElse("");
        return form;
    }

    private static String shown(PropertyValue place, Property property) {
        return TypedText.inOneLine(EditedItem.shown(place.properties(), property));
    }

    /** The properties of a post at the place of these fields; what else a client has said of it stays. */
    JsonObject applyTo(JsonObject properties) {
        PlaceForm shown = of(before);
        if (name == null || isAs(shown)) {
            return properties;
        }
        boolean isCard = before.filter(EditedItem::isItem).isPresent();
        EditedItem card = new EditedItem(before, "h-card");
        card.put(Property.NAME, name, isCard ? shown.name : "");
        card.put(Property.LATITUDE, latitude, shown.latitude);
        card.put(Property.LONGITUDE, longitude, shown.longitude);
        return EditedItem.withFirst(properties, Property.CHECKIN, Optional.of(card.json()));
    }

    private boolean isAs(PlaceForm shown) {
        return name.equals(shown.name) && shown.latitude.equals(latitude) && shown.longitude.equals(longitude);
    }

    public void validateName(FacesContext context, UIComponent field, Object typed) {
        String text = (String) typed;
        String shown = of(before).name;
        if (text.isBlank() && !(before.isPresent() && shown.isEmpty())) {
            throw Page.invalid(Sentence.of("editor.placeNeeded"));
        }
        if (FieldLengths.isTooLong(text, shown, FieldLengths.MAX_PLACE)) {
            throw Page.invalid(Sentence.of("editor.placeTooLong", FieldLengths.MAX_PLACE));
        }
    }

    public void validateLatitude(FacesContext context, UIComponent field, Object typed) {
        check((String) typed, POLE, Property.LONGITUDE);
    }

    public void validateLongitude(FacesContext context, UIComponent field, Object typed) {
        check((String) typed, DATE_LINE, Property.LATITUDE);
    }

    /** What a client has sent may be said otherwise, and stays. */
    private void check(String typed, int most, Property other) {
        if (isUntouched()) {
            return;
        }
        String number = typed.strip();
        boolean isNumber = number.matches("-?\\d{1,3}(\\.\\d{1,15})?") && Math.abs(Double.parseDouble(number)) <= most;
        if (number.isEmpty() ? !Page.parameter(other.toString()).isBlank() : !isNumber) {
            throw Page.invalid(Sentence.of("editor.coordinateInvalid", -most, most));
        }
    }

    private boolean isUntouched() {
        PlaceForm shown = of(before);
        return before.isPresent()
                && Page.parameter(Property.LATITUDE.toString()).strip().equals(shown.latitude)
                && Page.parameter(Property.LONGITUDE.toString()).strip().equals(shown.longitude);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLatitude() {
        return latitude;
    }

    public void setLatitude(String latitude) {
        this.latitude = latitude;
    }

    public String getLongitude() {
        return longitude;
    }

    public void setLongitude(String longitude) {
        this.longitude = longitude;
    }
}
