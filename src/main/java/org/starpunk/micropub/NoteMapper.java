package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.Set;
import org.starpunk.content.Content;
import org.starpunk.http.OAuthError;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.NoteEntry;
import org.starpunk.note.NewNote;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.PostType;
import org.starpunk.note.Visibility;

/** mf2 → note: where each property of a post that a client sent has its place; {@link NoteEntry} is the way back. */
@Dependent
class NoteMapper {

    /** Properties that say something of a post, but are none on their own. */
    private static final Set<String> ATTRIBUTES = Set.of("author", "category", "syndication", "uid", "updated");

    /**
     * The note that an h-entry or an h-event asks for.
     *
     * @param zone of the site
     */
    NewNote note(Mf2Item entry, ZoneId zone) {
        NoteProperties sent = new NoteProperties(entry, zone);
        NewNote note = new NewNote(
                sent.name(),
                sent.summary(),
                sent.content().orElseGet(Content::none),
                sent.slug(),
                sent.status().orElse(NoteStatus.PUBLISHED),
                sent.visibility().orElse(Visibility.PUBLIC),
                sent.published(),
                sent.tags(),
                sent.others());
        if (isEmpty(note.name().orElse(""), note.summary().orElse(""), note.content(), note.properties())) {
            throw OAuthError.invalidRequest("The post is empty.");
        }
        String start = PostType.EVENT.property();
        if (entry.type().contains("h-event") && !note.properties().containsKey(start)) {
            throw EntryProperties.invalid(start, "is missing: an event begins at some time");
        }
        if (note.status() == NoteStatus.SCHEDULED && note.published().isEmpty()) {
            throw scheduledWithoutDate();
        }
        return note;
    }

    static OAuthError scheduledWithoutDate() {
        return EntryProperties.invalid("post-status", "is scheduled, but \"published\" does not say for when");
    }

    /** Whether a note with all this would neither say nor do anything. */
    static boolean isEmpty(String name, String summary, Content content, JsonObject properties) {
        return name.isBlank() && summary.isBlank() && content.isBlank() && ATTRIBUTES.containsAll(properties.keySet());
    }
}
