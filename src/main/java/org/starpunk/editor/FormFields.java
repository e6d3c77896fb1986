package org.starpunk.editor;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.starpunk.editor.ReachForm.Reach;
import org.starpunk.entry.Words;
import org.starpunk.microformats.Property;
import org.starpunk.view.TypedText;

/** The fields of a note's form by the names under which browsers send them. */
final class FormFields {

    static final String KIND = "kind";
    static final String VERSION = "version";

    /** How the text of a new note is written. */
    static final String FORMAT = "format";

    /** The address that the note of the form has. */
    static final String SLUG_NOW = "slugNow";

    /** The page that the post is about. */
    static final String TARGET = "target";

    static final String PHOTO_URL = "photoUrl";
    static final String PHOTO_ALT = "photoAlt";

    /** Films and recordings have names of their own: a release that knows photos alone must not take them for some. */
    static final String FILE_URL = "fileUrl";

    static final String FILE_ALT = "fileAlt";
    static final String FILE_KIND = "fileKind";

    private static final String NAME = Property.NAME.toString();
    private static final String SUMMARY = Property.SUMMARY.toString();
    private static final String CONTENT = Property.CONTENT.toString();

    private static final Map<String, BiConsumer<NoteForm, String>> TYPED = Map.ofEntries(
            Map.entry(NAME, NoteForm::setName),
            Map.entry(SUMMARY, NoteForm::setSummary),
            Map.entry(CONTENT, NoteForm::setContent),
            Map.entry("tags", NoteForm::setTags),
            Map.entry("slug", NoteForm::setSlug),
            Map.entry(Property.PUBLISHED.toString(), NoteForm::setPublished),
            Map.entry("reach", (form, text) -> Words.find(text, Reach.values()).ifPresent(form.getReach()::setReach)),
            Map.entry(Property.NAVIGATION.toString(), (form, text) -> form.getReach()
                    .setNavigation(text)),
            Map.entry("position", (form, text) -> form.getReach().setPosition(text)),
            Map.entry(TARGET, (form, text) -> form.getKind().setTarget(text)),
            Map.entry("citeOf", (form, text) -> form.getKind().getCite().setOf(text)),
            Map.entry("citeName", (form, text) -> form.getKind().getCite().setName(text)),
            Map.entry("citeAuthor", (form, text) -> form.getKind().getCite().setAuthor(text)),
            Map.entry("citeAuthorUrl", (form, text) -> form.getKind().getCite().setAuthorUrl(text)),
            Map.entry("citeExcerpt", (form, text) -> form.getKind().getCite().setExcerpt(text)),
            Map.entry("answer", (form, text) -> form.getKind().setAnswer(text)),
            Map.entry(
                    Property.START.toString(),
                    (form, text) -> form.getKind().getEvent().setStart(text)),
            Map.entry(
                    Property.END.toString(),
                    (form, text) -> form.getKind().getEvent().setEnd(text)),
            Map.entry("place", (form, text) -> form.getKind().getEvent().setPlace(text)),
            Map.entry("placeName", (form, text) -> form.getKind().getCheckin().setName(text)),
            Map.entry(
                    Property.LATITUDE.toString(),
                    (form, text) -> form.getKind().getCheckin().setLatitude(text)),
            Map.entry(
                    Property.LONGITUDE.toString(),
                    (form, text) -> form.getKind().getCheckin().setLongitude(text)));

    /** What takes time to write. */
    private static final List<String> WORDS = List.of(
            CONTENT, NAME, SUMMARY, TARGET, "placeName", "place", "tags", PHOTO_ALT, FILE_ALT, PHOTO_URL, FILE_URL);

    private FormFields() {}

    /** @param sent the texts that came under a name */
    static JsonObject of(Function<String, List<String>> sent) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        Stream.concat(
                        TYPED.keySet().stream(),
                        Stream.of(KIND, VERSION, FORMAT, PHOTO_URL, PHOTO_ALT, FILE_URL, FILE_ALT, FILE_KIND))
                .forEach(name -> {
                    JsonArrayBuilder texts = Json.createArrayBuilder();
                    sent.apply(name).stream().map(TypedText::clean).forEach(texts::add);
                    fields.add(name, texts);
                });
        return fields.build();
    }

    /** Fills in what was typed before. */
    static void fill(NoteForm form, WorkingCopy copy) {
        TYPED.forEach((name, setter) -> copy.text(name).ifPresent(text -> setter.accept(form, text)));
    }

    /** What somebody knows a copy by; empty when nothing is in it that would be missed. */
    static Optional<String> words(WorkingCopy copy) {
        return WORDS.stream()
                .flatMap(name -> copy.texts(name).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
