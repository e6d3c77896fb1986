package org.starpunk.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.starpunk.archive.ArchiveService;
import org.starpunk.archive.MonthCount;
import org.starpunk.entry.NoteKind;
import org.starpunk.http.Moved;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NoteSequence;
import org.starpunk.note.PublicNoteService;

/**
 * {@code /archive}, {@code /archive/2026} and {@code /archive/2026/11}: what was written when, by the clock of the site.
 * A year or a month without notes is not there.
 */
@Path("/archive")
@ApplicationScoped
public class ArchiveResource {

    private static final String YEAR = "{year: [0-9]{4}}";

    @Inject
    private ArchiveService archive;

    @Inject
    private PublicNoteService publicNotes;

    @Inject
    private Turning turning;

    @Inject
    private Frames frames;

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    @GET
    public Response all() {
        List<NoteKind> kinds = NoteKind.of(publicNotes.listTypes());
        return answer(new ArchivePage(frames.current(), Optional.empty(), ArchiveYear.list(archive.list()), kinds));
    }

    @GET
    @Path(YEAR)
    public Response year(@PathParam("year") int year) {
        List<ArchiveYear> years = ArchiveYear.list(archive.list()).stream()
                .filter(any -> any.year() == year)
                .toList();
        if (years.isEmpty()) {
            throw new NotFoundException();
        }
        return answer(new ArchivePage(frames.current(), Optional.of(year), years, List.of()));
    }

    private Response answer(ArchivePage page) {
        return Html.of(Templates.archive(page), request, headers);
    }

    /**
     * @param number of one digit leads to that of two
     * @param before where older notes begin
     * @param after where newer notes end
     */
    @GET
    @Path(YEAR + "/{month: [0-9]{1,2}}")
    public Response month(
            @PathParam("year") int year,
            @PathParam("month") String number,
            @QueryParam("before") String before,
            @QueryParam("after") String after) {
        int ofYear = Integer.parseInt(number);
        List<MonthCount> months = archive.list();
        YearMonth month = months.stream()
                .map(MonthCount::month)
                .filter(any -> any.getYear() == year && any.getMonthValue() == ofYear)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Frame frame = frames.current();
        String address = ArchiveYear.address(month);
        if (number.length() == 1) {
            return Moved.to(frame.site().resolve(address));
        }
        NoteSequence notes = sequence(month, frame.zone());
        return Turning.place(after)
                .map(top -> turning.back(notes, address, top, MonthPage.LENGTH))
                .orElseGet(() -> page(frame, month, months, notes, Turning.place(before)));
    }

    private static NoteSequence sequence(YearMonth month, ZoneId zone) {
        return NoteSequence.between(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    private Response page(
            Frame frame, YearMonth month, List<MonthCount> months, NoteSequence notes, Optional<NoteCursor> before) {
        NoteList list = publicNotes.list(notes, before, MonthPage.LENGTH);
        return Html.of(Templates.month(MonthPage.of(frame, month, months, before, list)), request, headers);
    }
}
