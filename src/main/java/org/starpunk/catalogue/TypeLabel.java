package org.starpunk.catalogue;

import org.starpunk.note.PostType;
import org.starpunk.sentence.Sentence;

/** What the owner calls one note of a type. */
final class TypeLabel {

    private TypeLabel() {}

    static Sentence of(PostType type) {
        return switch (type) {
            case EVENT -> Sentence.of("catalogue.label.event");
            case RSVP -> Sentence.of("catalogue.label.rsvp");
            case REPLY -> Sentence.of("catalogue.label.reply");
            case REPOST -> Sentence.of("catalogue.label.repost");
            case LIKE -> Sentence.of("catalogue.label.like");
            case BOOKMARK -> Sentence.of("catalogue.label.bookmark");
            case CHECKIN -> Sentence.of("catalogue.label.checkin");
            case VIDEO -> Sentence.of("catalogue.label.video");
            case AUDIO -> Sentence.of("catalogue.label.audio");
            case PHOTO -> Sentence.of("catalogue.label.photo");
            case ARTICLE -> Sentence.of("catalogue.label.article");
            case NOTE -> Sentence.of("catalogue.label.note");
        };
    }
}
