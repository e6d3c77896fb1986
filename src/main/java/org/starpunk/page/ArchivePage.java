package org.starpunk.page;

import java.util.List;
import java.util.Optional;
import org.starpunk.entry.NoteKind;

/**
 * In which years and months there are notes.
 *
 * @param year the only one that is looked at; empty for all
 * @param years the last first
 * @param kinds of which there are notes; none beside a single year
 */
public record ArchivePage(Frame frame, Optional<Integer> year, List<ArchiveYear> years, List<NoteKind> kinds) {

    public String name() {
        return year.map(String::valueOf).orElseGet(() -> frame.say("page.label.archive"));
    }

    public String title() {
        return frame.titleOf(name());
    }

    public String url() {
        return frame.site()
                .resolve(year.map(any -> "/archive/" + any).orElse("/archive"))
                .toString();
    }
}
