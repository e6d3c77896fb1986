package org.starpunk.editor;

import org.starpunk.view.TypedText;

/** How many characters the fields of a note's form take. */
final class FieldLengths {

    /** As many as a client may send. */
    static final int MAX_NAME = 1000;

    /** As many as a client may send. */
    static final int MAX_SUMMARY = 10_000;

    static final int MAX_ADDRESS = 2000;

    static final int MAX_PLACE = 500;

    /** Of a photo, a film or a recording. */
    static final int MAX_DESCRIPTION = 1000;

    private FieldLengths() {}

    /** @param shown what a client has sent: that may be longer, and stays */
    static boolean isTooLong(Object typed, String shown, int most) {
        String text = (String) typed;
        return text.length() > most
                && !TypedText.clean(text).strip().equals(TypedText.clean(shown).strip());
    }
}
