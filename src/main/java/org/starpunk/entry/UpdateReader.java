package org.starpunk.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Property;
import org.starpunk.note.Note;
import org.starpunk.note.NoteRevision;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.NoteVersion;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.ShownSite;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagService;

/** Update → revision: what a note becomes when a client changes its properties. */
@Dependent
public class UpdateReader {

    private final EntryWriter entries;
    private final TagService tags;
    private final ShownSite sites;

    @Inject
    UpdateReader(EntryWriter entries, TagService tags, ShownSite sites) {
        this.entries = entries;
        this.tags = tags;
        this.sites = sites;
    }

    /**
     * What an update makes of a note, worked out now, so that nobody waits for it who wants to write, and again only for
     * a note that somebody else has changed since.
     */
    public Function<Note, NoteRevision> prepared(EntryUpdate update, Note seen) {
        NoteVersion version = seen.seen();
        NoteRevision ready = revision(update, seen).prepared();
        return note -> note.seen().equals(version) ? ready : revision(update, note);
    }

    NoteRevision revision(EntryUpdate update, Note note) {
        if (note.isDeleted()) {
            throw new InvalidEntryException(Sentence.of("entry.deleted"));
        }
        Mf2Item before = entries.source(note);
        Mf2Item changed =
                Mf2Item.entry(update.renamingCategories(this::nameOnNotes).appliedTo(before));
        if (changed.has(Property.URL) && !changed.values(Property.URL).equals(before.values(Property.URL))) {
            throw new InvalidEntryException(
                    Sentence.of("entry.fixed", Property.URL.toString(), Property.MP_SLUG.toString()));
        }
        NoteProperties sent = new NoteProperties(changed, sites.get().zone());
        NoteRevision revision = new NoteRevision(
                whereIn(changed, Property.NAME, () -> sent.name().orElse("")),
                whereIn(changed, Property.SUMMARY, () -> sent.summary().orElse("")),
                whereIn(changed, Property.CONTENT, () -> content(sent, note)),
                required(changed, Property.MP_SLUG, sent.newSlug()),
                required(changed, Property.POST_STATUS, sent.status()),
                required(changed, Property.VISIBILITY, sent.visibility()),
                required(changed, Property.PUBLISHED, sent.published()),
                whereIn(changed, Property.CATEGORY, sent::tags),
                Optional.of(others(note.properties(), changed, sent.others())));
        if (revision.status().filter(NoteStatus.SCHEDULED::equals).isPresent()
                && revision.published().or(note::published).isEmpty()) {
            throw EntryReader.scheduledWithoutDate();
        }
        if (EntryReader.isEmpty(
                revision.name().orElseGet(() -> note.name().orElse("")),
                revision.summary().orElseGet(() -> note.summary().orElse("")),
                revision.content().orElseGet(note::content),
                revision.properties().orElseThrow())) {
            throw new InvalidEntryException(Sentence.of("entry.wouldBeEmpty"));
        }
        return revision;
    }

    private String nameOnNotes(String category) {
        return tags.find(category).map(Tag::target).map(Tag::name).orElse(category);
    }

    // Markdown goes out as the text that it is, so a text that comes back for it is Markdown.
    private static Content content(NoteProperties sent, Note note) {
        boolean markdown = note.content().format() == ContentFormat.MARKDOWN;
        return sent.content()
                .map(content -> markdown && content.format() == ContentFormat.TEXT
                        ? new Content(content.source(), ContentFormat.MARKDOWN)
                        : content)
                .orElseGet(Content::none);
    }

    private static JsonObject others(JsonObject before, Mf2Item changed, JsonObject sent) {
        Map<String, JsonValue> others = new LinkedHashMap<>(before);
        others.keySet().removeIf(name -> changed.properties().containsKey(name) && !sent.containsKey(name));
        others.putAll(sent);
        return EntryProperties.limited(Json.createObjectBuilder(others).build());
    }

    private static <T> Optional<T> whereIn(Mf2Item changed, Property property, Supplier<T> value) {
        return changed.has(property) ? Optional.of(value.get()) : Optional.empty();
    }

    /** The new value of what no post can be without. */
    private static <T> Optional<T> required(Mf2Item changed, Property property, Optional<T> value) {
        if (changed.has(property) && value.isEmpty()) {
            throw new InvalidEntryException(Sentence.of("entry.required", property.toString()));
        }
        return value;
    }
}
