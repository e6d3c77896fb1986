package org.starpunk.micropub;

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
import org.starpunk.http.OAuthError;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.NoteEntry;
import org.starpunk.note.Note;
import org.starpunk.note.NoteRevision;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.NoteVersion;
import org.starpunk.note.Slug;
import org.starpunk.site.SiteService;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagService;

/** Update → revision: what a note becomes when a client changes its properties. */
@Dependent
class RevisionMapper {

    private final NoteEntry entries;
    private final TagService tags;
    private final SiteService sites;

    @Inject
    RevisionMapper(NoteEntry entries, TagService tags, SiteService sites) {
        this.entries = entries;
        this.tags = tags;
        this.sites = sites;
    }

    /**
     * What an update makes of a note, worked out now, so that nobody waits for it who wants to write, and again only for
     * a note that somebody else has changed since.
     */
    Function<Note, NoteRevision> prepared(PropertyUpdate update, Note seen) {
        NoteVersion version = seen.seen();
        NoteRevision ready = revision(update, seen).prepared();
        return note -> note.seen().equals(version) ? ready : revision(update, note);
    }

    NoteRevision revision(PropertyUpdate update, Note note) {
        if (note.isDeleted()) {
            throw OAuthError.invalidRequest("The post at this url is deleted; undelete it first.");
        }
        Mf2Item before = entries.source(note);
        Mf2Item changed =
                Mf2Item.entry(update.renamingCategories(this::nameOnNotes).appliedTo(before));
        if (isIn(changed, "url") && !changed.values("url").equals(before.values("url"))) {
            throw EntryProperties.invalid("url", "cannot be changed; replace mp-slug");
        }
        NoteProperties sent = new NoteProperties(changed, sites.get().zone());
        NoteRevision revision = new NoteRevision(
                whereIn(changed, "name", () -> sent.name().orElse("")),
                whereIn(changed, "summary", () -> sent.summary().orElse("")),
                whereIn(changed, "content", () -> content(sent, note)),
                required(changed, "mp-slug", sent.slug()),
                required(changed, "post-status", sent.status()),
                required(changed, "visibility", sent.visibility()),
                required(changed, "published", sent.published()),
                whereIn(changed, "category", sent::tags),
                Optional.of(others(note.properties(), changed, sent.others())));
        revision.slug().filter(wish -> Slug.of(wish).isEmpty()).ifPresent(wish -> {
            throw EntryProperties.invalid("mp-slug", "has no letter from a to z and no digit");
        });
        if (revision.status().filter(NoteStatus.SCHEDULED::equals).isPresent()
                && revision.published().or(note::published).isEmpty()) {
            throw NoteMapper.scheduledWithoutDate();
        }
        if (NoteMapper.isEmpty(
                revision.name().orElseGet(() -> note.name().orElse("")),
                revision.summary().orElseGet(() -> note.summary().orElse("")),
                revision.content().orElseGet(note::content),
                revision.properties().orElseThrow())) {
            throw OAuthError.invalidRequest("The post would be empty; delete it instead.");
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
        others.keySet().removeIf(name -> isIn(changed, name) && !sent.containsKey(name));
        others.putAll(sent);
        return EntryProperties.limited(Json.createObjectBuilder(others).build());
    }

    private static <T> Optional<T> whereIn(Mf2Item changed, String name, Supplier<T> value) {
        return isIn(changed, name) ? Optional.of(value.get()) : Optional.empty();
    }

    /** The new value of what no post can be without. */
    private static <T> Optional<T> required(Mf2Item changed, String name, Optional<T> value) {
        if (isIn(changed, name) && value.isEmpty()) {
            throw EntryProperties.invalid(name, "cannot be deleted; replace it");
        }
        return value;
    }

    private static boolean isIn(Mf2Item changed, String name) {
        return changed.properties().containsKey(name);
    }
}
