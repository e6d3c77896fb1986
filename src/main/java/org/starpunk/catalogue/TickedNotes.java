package org.starpunk.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.starpunk.view.Page;

/** The notes whose boxes were ticked in the form that was sent. */
final class TickedNotes {

    private TickedNotes() {}

    /** Their ids. */
    static List<Long> list() {
        String[] sent = Page.request().getParameterValues("ticked");
        return sent == null
                ? List.of()
                : Stream.of(sent).flatMap(id -> DoneBatch.ids(id).stream()).toList();
    }
}
