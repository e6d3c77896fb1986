package org.starpunk.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import org.starpunk.content.Content;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.Property.Trait;
import org.starpunk.note.NewNote;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.PostType;
import org.starpunk.note.Visibility;
import org.starpunk.sentence.Sentence;

/** mf2 → note: where each property of a post that a client sent has its place; {@link EntryWriter} is the way back. */
@Dependent
public class EntryReader {

    /**
     * The note that an h-entry or an h-event asks for.
     *
     * @param zone of the site
     */
    public NewNote note(Mf2Item entry, ZoneId zone) {
        return note(entry, EntryDefaults.usual(zone));
    }

    /** As {@link #note(Mf2Item, ZoneId)}, of an owner who has said what holds where the entry says nothing. */
    public NewNote note(Mf2Item entry, EntryDefaults defaults) {
        Mf2Item described = new Mf2Item(entry.type(), PhotoAlts.in(entry.properties()));
        NoteProperties sent = new NoteProperties(described, defaults.zone(), defaults.text());
        NewNote note = new NewNote(
                sent.name(),
                sent.summary(),
                sent.content().orElseGet(Content::none),
                sent.slug(),
                sent.status().orElse(NoteStatus.PUBLISHED),
                sent.visibility().orElse(isPage(entry) ? Visibility.UNLISTED : defaults.visibility()),
                sent.published(),
                sent.tags(),
                sent.others());
        if (isEmpty(note.name().orElse(""), note.summary().orElse(""), note.content(), note.properties())) {
            throw new InvalidEntryException(Sentence.of("entry.empty"));
        }
        Property start = PostType.EVENT.property();
        if (entry.type().contains(EntryWriter.EVENT) && !note.properties().containsKey(start.toString())) {
            throw new InvalidEntryException(Sentence.of("entry.startNeeded", start.toString()));
        }
        if (note.status() == NoteStatus.SCHEDULED && note.published().isEmpty()) {
            throw scheduledWithoutDate();
        }
        return note;
    }

    /** What the navigation leads to is in no list, unless its author says otherwise. */
    private static boolean isPage(Mf2Item entry) {
        return !entry.values(Property.NAVIGATION).isEmpty();
    }

    static InvalidEntryException scheduledWithoutDate() {
        return new InvalidEntryException(Sentence.of("entry.dateNeeded", Property.PUBLISHED.toString()));
    }

    /** Whether a note with all this would neither say nor do anything. */
    static boolean isEmpty(String name, String summary, Content content, JsonObject properties) {
        return name.isBlank()
                && summary.isBlank()
                && content.isBlank()
                && properties.keySet().stream().allMatch(property -> Property.is(property, Trait.ATTRIBUTE));
    }
}
