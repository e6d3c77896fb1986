package org.starpunk.editor;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Optional;
import org.starpunk.microformats.Property;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.PageName;
import org.starpunk.note.Visibility;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Page;
import org.starpunk.view.TypedText;

/** The fields that say where visitors find a note. A field that was not sent is null, and changes nothing. */
public class ReachForm {

    /** Where visitors find a note. */
    public enum Reach {
        /** On the home page, in lists, in feeds and in the search. */
        LISTS(Visibility.PUBLIC),
        /** In the navigation alone. */
        PAGE(Visibility.UNLISTED),
        /** At its address alone. */
        ADDRESS(Visibility.UNLISTED),
        NOWHERE(Visibility.PRIVATE);

        private final Visibility visibility;

        Reach(Visibility visibility) {
            this.visibility = visibility;
        }

        static Reach of(Note note) {
            return switch (note.visibility()) {
                case PUBLIC -> LISTS;
                case UNLISTED -> text(note, Property.NAVIGATION).isPresent() ? PAGE : ADDRESS;
                case PRIVATE -> NOWHERE;
            };
        }
    }

    /** What a client has said: its name in the navigation, and its place there. */
    private String navigationBefore = "";

    private String positionBefore = "";

    private Reach reach;
    private String navigation;
    private String position;

    /** One whose fields are still to be filled in. */
    static ReachForm sent(Note note) {
        ReachForm form = new ReachForm();
        form.navigationBefore = text(note, Property.NAVIGATION).orElse("");
        form.positionBefore = text(note, Property.NAVIGATION_POSITION).orElse("");
        return form;
    }

    static ReachForm of(Note note) {
        ReachForm form = sent(note);
        form.reach = Reach.of(note);
        form.navigation = form.navigationBefore;
        form.position = form.positionBefore;
        return form;
    }

    private static Optional<String> text(Note note, Property property) {
        return Optional.ofNullable(note.properties().get(property.toString()))
                .filter(JsonArray.class::isInstance)
                .map(values -> values.asJsonArray().get(0))
                .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
                .map(TypedText::inOneLine);
    }

    /** Says of a new note what the settings say of all. */
    void beginWith(Visibility usual) {
        reach = switch (usual) {
            case PUBLIC -> Reach.LISTS;
            case UNLISTED -> Reach.ADDRESS;
            case PRIVATE -> Reach.NOWHERE;
        };
    }

    NewNote applyTo(NewNote note) {
        return reach == null
                ? note
                : note.withVisibility(reach.visibility)
                        .withProperties(
                                properties(note.properties(), note.name().orElse("")));
    }

    /** Empty when the note is there already. */
    Optional<Visibility> visibility(Note note) {
        return Optional.ofNullable(reach)
                .filter(chosen -> chosen != Reach.of(note))
                .map(chosen -> chosen.visibility);
    }

    /**
     * The properties of a note with what these fields say.
     *
     * @param others with what the other fields say
     * @param title what the navigation calls a page that has no name there
     */
    JsonObject properties(JsonObject others, Note note, String title) {
        return isAs(of(note)) ? others : properties(others, title);
    }

    private boolean isAs(ReachForm shown) {
        return reach == null
                || reach == shown.reach
                        && (reach != Reach.PAGE
                                || shown.navigation.equals(navigation) && shown.position.equals(position));
    }

    private JsonObject properties(JsonObject others, String title) {
        JsonObjectBuilder properties = Json.createObjectBuilder(others)
                .remove(Property.NAVIGATION.toString())
                .remove(Property.NAVIGATION_POSITION.toString());
        if (reach == Reach.PAGE) {
            add(properties, Property.NAVIGATION, typed(navigation).orElse(title));
            typed(position).ifPresent(number -> add(properties, Property.NAVIGATION_POSITION, number));
        }
        return properties.build();
    }

    private static void add(JsonObjectBuilder properties, Property property, String text) {
        properties.add(property.toString(), Json.createArrayBuilder().add(text));
    }

    private static Optional<String> typed(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(any -> !any.isEmpty());
    }

    /** Whether a note is where this form says. */
    boolean isOf(Note note) {
        return reach == null || reach == Reach.of(note);
    }

    /** A page without a name of its own has that of its title. What a client has sent may be longer. */
    public void validateNavigation(FacesContext context, UIComponent field, Object typed) {
        if (FieldLengths.isTooLong(typed, navigationBefore, PageName.MAX_LENGTH)) {
            throw Page.invalid(Sentence.of("editor.pageNameTooLong", PageName.MAX_LENGTH));
        }
        if (Page.parameter("reach").equals(Reach.PAGE.name())
                && ((String) typed).isBlank()
                && Page.parameter("name").isBlank()) {
            throw Page.invalid(Sentence.of("admin.navigationNeeded"));
        }
    }

    public void validatePosition(FacesContext context, UIComponent field, Object typed) {
        String number = ((String) typed).strip();
        if (!number.equals(positionBefore) && !number.matches("[0-9]{0,3}")) {
            throw Page.invalid(Sentence.of("admin.positionInvalid"));
        }
    }

    public int getMaxLength() {
        return PageName.MAX_LENGTH;
    }

    public Reach getReach() {
        return reach;
    }

    public void setReach(Reach reach) {
        this.reach = reach;
    }

    public String getNavigation() {
        return navigation;
    }

    public void setNavigation(String navigation) {
        this.navigation = navigation;
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }
}
