package org.starpunk.page;

import java.util.Map;
import java.util.Optional;
import org.starpunk.entry.Entry;
import org.starpunk.http.HtmlTemplate;

/** The templates of pages, each with what it needs. */
final class Templates {

    private Templates() {}

    static byte[] home(HomePage page) {
        return render("home", Map.of("page", page));
    }

    /** As the owner alone sees it: nothing leads from it to its neighbours. */
    static byte[] note(Frame frame, Entry entry, Optional<String> card) {
        return note(frame, entry, card, NeighbourLinks.NONE, Optional.empty());
    }

    /**
     * @param card the address of the picture that is drawn for the note, if there is one
     * @param edit where the owner edits the note; empty for everybody else
     */
    static byte[] note(
            Frame frame, Entry entry, Optional<String> card, NeighbourLinks neighbours, Optional<String> edit) {
        return render(
                "note",
                Map.of(
                        "frame", frame,
                        "entry", entry,
                        "graph", OpenGraph.of(frame, entry, card),
                        "neighbours", neighbours,
                        "edit", edit.orElse("")));
    }

    static byte[] archive(ArchivePage page) {
        return render("archive", Map.of("page", page));
    }

    static byte[] month(MonthPage page) {
        return render("month", Map.of("page", page));
    }

    static byte[] photo(PhotoPage page) {
        return render("photo", Map.of("page", page));
    }

    static byte[] kind(KindPage page) {
        return render("kind", Map.of("page", page));
    }

    static byte[] tag(TagPage page) {
        return render("tag", Map.of("page", page));
    }

    static byte[] tags(TagsPage page) {
        return render("tags", Map.of("page", page));
    }

    static byte[] search(SearchPage page) {
        return render("search", Map.of("page", page));
    }

    static byte[] openSearch(Frame frame) {
        return render("opensearch", Map.of("frame", frame));
    }

    static byte[] notice(Frame frame, Notice notice) {
        return render("notice", Map.of("frame", frame, "notice", notice));
    }

    private static byte[] render(String template, Map<String, Object> parameters) {
        return new HtmlTemplate(template).render(parameters);
    }
}
