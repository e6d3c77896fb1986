package org.starpunk.editor;

import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;

/** A file that is kept here, but that no post shows. */
final class RefusedFileException extends SentenceException {

    private static final long serialVersionUID = 1L;

    RefusedFileException(Sentence sentence) {
        super(sentence, null);
    }
}
