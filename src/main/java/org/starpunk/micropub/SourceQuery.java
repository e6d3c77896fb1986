package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starpunk.entry.EntryWriter;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;
import org.starpunk.indieauth.Scope;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Property;
import org.starpunk.note.Note;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NoteSelection;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.PostType;
import org.starpunk.note.Visibility;
import org.starpunk.search.SearchQuery;
import org.starpunk.search.SearchService;
import org.starpunk.sentence.Sentence;

/** {@code q=source}: one post as it was written (Micropub 3.7.2), or the list of them (an extension). */
@Dependent
class SourceQuery {

    /**
     * Whose token has one of these may look at every post, whatever its status and its visibility, and at what visitors
     * never see of it. A client that creates looks at what it has made.
     */
    private static final Set<Scope> OF_ANY_POST = EnumSet.of(Scope.CREATE, Scope.UPDATE, Scope.DELETE, Scope.UNDELETE);

    private static final int LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    private final NoteService notes;
    private final SearchService searches;
    private final EntryWriter entries;
    private final Posts posts;

    @Inject
    SourceQuery(NoteService notes, SearchService searches, EntryWriter entries, Posts posts) {
        this.notes = notes;
        this.searches = searches;
        this.entries = entries;
        this.posts = posts;
    }

    JsonObject answer(ClientQuery client) {
        FormParameters asked = client.asked();
        boolean draftsOnly = Collections.disjoint(client.scopes(), OF_ANY_POST);
        if (draftsOnly && !client.scopes().contains(Scope.DRAFT)) {
            throw Scope.UPDATE.missing();
        }
        List<String> chosen = asked.list("properties");
        return asked.single("url")
                .map(url -> one(url, chosen, draftsOnly))
                .orElseGet(() -> list(client, chosen, draftsOnly));
    }

    private JsonObject one(String url, List<String> chosen, boolean draftsOnly) {
        Note note = posts.get(url);
        if (draftsOnly && note.status() != NoteStatus.DRAFT) {
            throw Scope.UPDATE.missing();
        }
        if (note.isDeleted()) {
            throw OAuthError.invalidRequest(Sentence.of("micropub.postDeleted"));
        }
        Mf2Item entry = entries.source(note);
        return chosen.isEmpty()
                ? entry.toJson()
                : Json.createObjectBuilder()
                        .add("properties", entry.only(chosen).propertiesAsJson())
                        .build();
    }

    private JsonObject list(ClientQuery client, List<String> chosen, boolean draftsOnly) {
        FormParameters asked = client.asked();
        int limit = Math.min(asked.number("limit", LIMIT), MAX_LIMIT);
        int offset = asked.number("offset", 0);
        NoteSelection selection = selection(client, draftsOnly);
        NoteList found = limit == 0
                ? new NoteList(List.of(), Optional.empty())
                : client.filter()
                        .map(text -> searches.list(SearchQuery.of(text), selection, offset, limit))
                        .orElseGet(() -> notes.list(selection, offset, limit));
        JsonArrayBuilder items = Json.createArrayBuilder();
        found.notes().stream()
                .map(entries::source)
                .map(entry -> chosen.isEmpty() ? entry : entry.only(chosen))
                .forEach(entry -> items.add(entry.toJson()));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("paging", paging(found))
                .build();
    }

    private static NoteSelection selection(ClientQuery client, boolean draftsOnly) {
        Optional<NoteStatus> status = client.choice(Property.POST_STATUS.toString(), NoteStatus.values());
        if (draftsOnly && status.filter(wanted -> wanted != NoteStatus.DRAFT).isPresent()) {
            throw Scope.UPDATE.missing();
        }
        NoteSelection selection = new NoteSelection(
                client.choice("post-type", PostType.values()),
                draftsOnly ? Optional.of(NoteStatus.DRAFT) : status,
                client.choice(Property.VISIBILITY.toString(), Visibility.values()),
                cursor(client.asked(), "after"),
                cursor(client.asked(), "before"));
        if (selection.after().isPresent() && selection.before().isPresent()) {
            throw OAuthError.invalidRequest(Sentence.of("micropub.afterOrBefore"));
        }
        return selection;
    }

    private static Optional<NoteCursor> cursor(FormParameters asked, String name) {
        return asked.single(name).map(text -> NoteCursor.parse(text)
                .orElseThrow(() -> OAuthError.invalidRequest(Sentence.of("micropub.cursor", name))));
    }

    /** Where to ask for newer posts, if any are here, and for older ones, unless there are none. */
    private static JsonObjectBuilder paging(NoteList found) {
        JsonObjectBuilder paging = Json.createObjectBuilder();
        found.notes().stream()
                .findFirst()
                .map(NoteCursor::after)
                .ifPresent(newest -> paging.add("before", newest.toString()));
        found.older().ifPresent(oldest -> paging.add("after", oldest.toString()));
        return paging;
    }
}
