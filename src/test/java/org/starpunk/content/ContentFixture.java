package org.starpunk.content;

import java.util.Optional;

/** Where contents are shown that are of no note. */
final class ContentFixture {

    /** Ada's note, none of whose words leads anywhere. */
    static final ContentPlace PLACE =
            new ContentPlace("https://ada.example/notes/a-note", "a-note", "1", word -> Optional.empty());

    private ContentFixture() {}
}
