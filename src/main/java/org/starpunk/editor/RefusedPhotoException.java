package org.starpunk.editor;

import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** A file that is kept here, but is no photo. */
final class RefusedPhotoException extends SentenceException {

    private static final long serialVersionUID = 1L;

    RefusedPhotoException(Sentence sentence) {
        super(sentence, null);
    }
}
