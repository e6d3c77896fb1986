package org.starpunk.editor;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starpunk.entry.Words;
import org.starpunk.microformats.Property;
import org.starpunk.note.Note;
import org.starpunk.note.PostType;
import org.starpunk.sentence.Sentence;

/** The kinds of posts that the owner chooses from, each with the fields that it has beside those of all. */
public enum PostKind {
    NOTE(PostType.NOTE, Sentence.of("editor.label.note"), Part.WORDS, Part.MEDIA),
    ARTICLE(PostType.ARTICLE, Sentence.of("editor.label.article"), Part.TITLE, Part.SUMMARY, Part.WORDS, Part.MEDIA),
    PHOTO(PostType.PHOTO, Sentence.of("editor.label.photo"), Part.MEDIA),
    REPLY(PostType.REPLY, Sentence.of("editor.label.reply"), Part.TARGET, Part.WORDS, Part.MEDIA),
    LIKE(PostType.LIKE, Sentence.of("editor.label.like"), Part.TARGET),
    REPOST(PostType.REPOST, Sentence.of("editor.label.repost"), Part.TARGET),
    BOOKMARK(PostType.BOOKMARK, Sentence.of("editor.label.bookmark"), Part.TARGET, Part.TITLE),
    RSVP(PostType.RSVP, Sentence.of("editor.label.rsvp"), Part.TARGET, Part.ANSWER),
    EVENT(PostType.EVENT, Sentence.of("editor.label.event"), Part.TITLE, Part.TIMES, Part.MEDIA),
    CHECKIN(PostType.CHECKIN, Sentence.of("editor.label.checkin"), Part.PLACE, Part.MEDIA);

    private enum Part {
        TITLE,
        SUMMARY,
        /** Without them it says nothing, unless it has a photo, a film or a recording. */
        WORDS,
        TARGET,
        ANSWER,
        TIMES,
        PLACE,
        MEDIA
    }

    private final PostType type;
    private final Sentence label;
    private final Set<Part> parts = EnumSet.noneOf(Part.class);

    PostKind(PostType type, Sentence label, Part... parts) {
        this.type = type;
        this.label = label;
        this.parts.addAll(List.of(parts));
    }

    /** The kind that a word names; empty for any other word. */
    static Optional<PostKind> find(String word) {
        return Words.find(word, values());
    }

    /** A film or a recording comes with a note. */
    static PostKind of(Note note) {
        return find(Words.of(note.type())).orElse(NOTE);
    }

    /** In addresses. */
    public String word() {
        return Words.of(this);
    }

    public Sentence label() {
        return label;
    }

    /** The property that has the address of the page that it is about. */
    Property target() {
        return this == RSVP ? Property.IN_REPLY_TO : type.property();
    }

    public boolean isTitled() {
        return parts.contains(Part.TITLE);
    }

    public boolean isSummarized() {
        return parts.contains(Part.SUMMARY);
    }

    /** Nobody comes to an event without a name. */
    boolean needsTitle() {
        return this == EVENT;
    }

    boolean needsWords() {
        return parts.contains(Part.WORDS);
    }

    public boolean isAboutPage() {
        return parts.contains(Part.TARGET);
    }

    public boolean isAnswer() {
        return parts.contains(Part.ANSWER);
    }

    public boolean isEvent() {
        return parts.contains(Part.TIMES);
    }

    public boolean isAtPlace() {
        return parts.contains(Part.PLACE);
    }

    public boolean isWithMedia() {
        return parts.contains(Part.MEDIA);
    }
}
