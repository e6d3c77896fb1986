package org.starpunk.editor;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Page;

/** The place where its author checks in: an h-card, of which the fields say the name and the coordinates. */
public class PlaceForm {

    private static final int POLE = 90;
    private static final int DATE_LINE = 180;

    private static final String MEMBERS = "properties";

    private String name;
    private String latitude;
    private String longitude;

    static PlaceForm of(JsonObject properties) {
        PlaceForm form = new PlaceForm();
        Optional<PropertyValue> checkin =
                PropertyValue.list(properties, Property.CHECKIN).stream().findFirst();
        form.name = checkin.flatMap(place -> place.property(Property.NAME).or(place::text))
                .orElse("");
        form.latitude =
                checkin.flatMap(place -> place.property(Property.LATITUDE)).orElse("");
        form.longitude =
                checkin.flatMap(place -> place.property(Property.LONGITUDE)).orElse("");
        return form;
    }

    /** What else a client has said of the place stays. */
    void applyTo(JsonObject properties, JsonObjectBuilder changed) {
        PlaceForm shown = of(properties);
        if (name == null || isAs(shown)) {
            return;
        }
        JsonObjectBuilder members = Json.createObjectBuilder(members(properties));
        put(members, Property.NAME, name);
        put(members, Property.LATITUDE, latitude);
        put(members, Property.LONGITUDE, longitude);
        JsonObjectBuilder card = Json.createObjectBuilder()
                .add("type", Json.createArrayBuilder().add("h-card"))
                .add(MEMBERS, members);
        changed.add(Property.CHECKIN.toString(), Json.createArrayBuilder().add(card));
    }

    private boolean isAs(PlaceForm shown) {
        return name.equals(shown.name) && shown.latitude.equals(latitude) && shown.longitude.equals(longitude);
    }

    private static JsonObject members(JsonObject properties) {
        return PropertyValue.list(properties, Property.CHECKIN).stream()
                .map(PropertyValue::properties)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static void put(JsonObjectBuilder members, Property property, String typed) {
        if (typed == null || typed.isBlank()) {
            members.remove(property.toString());
        } else {
            members.add(property.toString(), Json.createArrayBuilder().add(typed.strip()));
        }
    }

    public void validateName(FacesContext context, UIComponent field, Object typed) {
        if (((String) typed).isBlank()) {
            throw Page.invalid(Sentence.of("editor.placeNeeded"));
        }
    }

    public void validateLatitude(FacesContext context, UIComponent field, Object typed) {
        check((String) typed, POLE, Page.parameter(Property.LONGITUDE.toString()));
    }

    public void validateLongitude(FacesContext context, UIComponent field, Object typed) {
        check((String) typed, DATE_LINE, Page.parameter(Property.LATITUDE.toString()));
    }

    private static void check(String typed, int most, String other) {
        String number = typed.strip();
        boolean isNumber = number.matches("-?\\d{1,3}(\\.\\d{1,15})?") && Math.abs(Double.parseDouble(number)) <= most;
        if (number.isEmpty() ? !other.isBlank() : !isNumber) {
            throw Page.invalid(Sentence.of("editor.coordinateInvalid", -most, most));
        }
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
