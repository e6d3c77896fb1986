package org.starpunk.entry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.starpunk.note.PostType;
import org.starpunk.sentence.Sentence;

/** A type of posts that visitors look at apart; its address has the word that Micropub has for the type. */
public enum NoteKind {
    ARTICLES(PostType.ARTICLE, Sentence.of("page.label.articles")),
    NOTES(PostType.NOTE, Sentence.of("page.label.shortNotes")),
    PHOTOS(PostType.PHOTO, Sentence.of("page.label.photos")),
    VIDEOS(PostType.VIDEO, Sentence.of("page.label.videos")),
    AUDIOS(PostType.AUDIO, Sentence.of("page.label.audios")),
    EVENTS(PostType.EVENT, Sentence.of("page.label.events")),
    CHECKINS(PostType.CHECKIN, Sentence.of("page.label.checkins")),
    REPLIES(PostType.REPLY, Sentence.of("page.label.replies")),
    RSVPS(PostType.RSVP, Sentence.of("page.label.rsvps")),
    REPOSTS(PostType.REPOST, Sentence.of("page.label.reposts")),
    LIKES(PostType.LIKE, Sentence.of("page.label.likes")),
    BOOKMARKS(PostType.BOOKMARK, Sentence.of("page.label.bookmarks"));

    private final PostType type;
    private final Sentence label;

    NoteKind(PostType type, Sentence label) {
        this.type = type;
        this.label = label;
    }

    /** Those of some types, in the order in which they are shown. */
    public static List<NoteKind> of(Set<PostType> types) {
        return Stream.of(values()).filter(kind -> types.contains(kind.type)).toList();
    }

    /** The kind that a word means: one of its own, or many, in any case, with or without hyphens. */
    public static Optional<NoteKind> find(String written) {
        String letters = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Stream.of(values())
                .filter(kind -> Set.of(kind.word(), kind.name().toLowerCase(Locale.ROOT))
                        .contains(letters))
                .findFirst();
    }

    public PostType type() {
        return type;
    }

    public String word() {
        return type.name().toLowerCase(Locale.ROOT);
    }

    public Sentence label() {
        return label;
    }

    /** The path of its page. */
    public String address() {
        return "/notes" + query();
    }

    /** The query of the addresses of its page and of its feeds. */
    public String query() {
        return "?type=" + word();
    }
}
