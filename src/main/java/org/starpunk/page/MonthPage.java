package org.starpunk.page;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.starpunk.archive.MonthCount;
import org.starpunk.entry.EntryTitle;
import org.starpunk.microformats.Moment;
import org.starpunk.note.Note;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NotePermalinks;

/**
 * The notes of a month, each in a line.
 *
 * @param count how many there are in all
 * @param newer the next month that has notes; empty when there is none yet
 * @param older the last month before it that has notes
 */
public record MonthPage(
        Frame frame,
        YearMonth month,
        long count,
        Optional<YearMonth> newer,
        Optional<YearMonth> older,
        List<Line> lines,
        Pages pages) {

    static final int LENGTH = 100;

    private static final int TITLE_LENGTH = 100;

    /**
     * @param named whether its author gave it the title
     * @param day on which it was published, by the clock of the site
     */
    public record Line(String url, String title, boolean named, Moment published, String day) {}

    /** @param months those that have notes, the last first; the month is one of them */
    static MonthPage of(
            Frame frame, YearMonth month, List<MonthCount> months, Optional<NoteCursor> before, NoteList list) {
        int index = months.stream().map(MonthCount::month).toList().indexOf(month);
        return new MonthPage(
                frame,
                month,
                months.get(index).notes(),
                index == 0
                        ? Optional.empty()
                        : Optional.of(months.get(index - 1).month()),
                index == months.size() - 1
                        ? Optional.empty()
                        : Optional.of(months.get(index + 1).month()),
                list.notes().stream().map(note -> line(note, frame)).toList(),
                Pages.of(ArchiveYear.address(month), before, list));
    }

    private static Line line(Note note, Frame frame) {
        var published = note.published().orElseThrow();
        DateTimeFormatter day = DateTimeFormatter.ofPattern(
                frame.say("page.label.dayPattern"), frame.appearance().language());
        return new Line(
                new NotePermalinks(frame.site()).of(note).toString(),
                EntryTitle.of(note, frame.site(), frame.zone(), TITLE_LENGTH),
                note.name().isPresent(),
                Moment.of(published, frame.zone()),
                day.format(published.atZoneSameInstant(frame.zone())));
    }

    public String name() {
        return name(month);
    }

    /** A month as people call it. */
    public String name(YearMonth any) {
        return DateTimeFormatter.ofPattern(
                        frame.say("page.label.monthPattern"), frame.appearance().language())
                .format(any);
    }

    public String address(YearMonth any) {
        return ArchiveYear.address(any);
    }

    public String title() {
        return frame.titleOf(pages.isFirst() ? name() : frame.say("page.label.olderOf", name()));
    }

    public String url() {
        return frame.site().resolve(ArchiveYear.address(month)).toString();
    }
}
