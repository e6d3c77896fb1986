package org.starpunk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.NoteRevision;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;
import org.starpunk.testing.QueryPlan;
import org.starpunk.testing.StatementRecorder;

/** In which months notes are counted, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class ArchiveTrials {

    @Inject
    private ArchiveService archive;

    @Inject
    private NoteService notes;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    @Resource
    private UserTransaction transaction;

    /** Others may have left notes that nobody has counted. */
    @BeforeEach
    void settle() {
        archive.recount();
    }

    @Test
    void a_note_is_counted_while_visitors_find_it() {
        Note note = write("1951-03-05T12:00:00Z", NoteStatus.PUBLISHED, Visibility.PUBLIC);
        write("1951-03-06T12:00:00Z", NoteStatus.PUBLISHED, Visibility.UNLISTED);
        write("1951-03-07T12:00:00Z", NoteStatus.DRAFT, Visibility.PUBLIC);
        assertThat(count("1951-03")).isEqualTo(1);
        notes.revise(
                note.slug(), any -> NoteRevision.none().withPublished(OffsetDateTime.parse("1951-04-01T00:00:00Z")));
        assertThat(count("1951-03")).isZero();
        assertThat(count("1951-04")).isEqualTo(1);
        notes.delete(note.slug());
        assertThat(count("1951-04")).isZero();
        notes.undelete(note.slug());
        assertThat(count("1951-04")).isEqualTo(1);
        assertThat(archive.isMiscounted()).isFalse();
    }

    @Test
    void a_note_is_in_the_month_of_the_sites_clock_whatever_offset_it_came_with() {
        write("1952-01-31T23:30:00-12:00", NoteStatus.PUBLISHED, Visibility.PUBLIC);
        write("1952-02-29T23:30:00Z", NoteStatus.PUBLISHED, Visibility.PUBLIC);
        write("1952-03-01T00:30:00+14:00", NoteStatus.PUBLISHED, Visibility.PUBLIC);
        assertThat(counts("1952")).isEqualTo(Map.of("1952-02", 3L));
        try {
            archive.move(ZoneId.of("Asia/Tokyo"));
            assertThat(counts("1952")).isEqualTo(Map.of("1952-02", 2L, "1952-03", 1L));
            archive.move(ZoneId.of("America/Los_Angeles"));
            assertThat(counts("1952")).isEqualTo(Map.of("1952-02", 3L));
        } finally {
            archive.recount();
        }
        assertThat(archive.isInZone()).isTrue();
    }

    @Test
    void what_is_dated_before_or_after_two_centuries_is_in_no_month_and_no_harm() {
        write("1850-06-01T00:00:00Z", NoteStatus.PUBLISHED, Visibility.PUBLIC);
        Note early = write("1899-12-31T23:59:59Z", NoteStatus.PUBLISHED, Visibility.PUBLIC);
        notes.delete(early.slug());
        assertThat(archive.list()).noneMatch(counted -> counted.month().getYear() < 1900);
        assertThat(archive.isMiscounted()).isFalse();
    }

    @Test
    void wrong_counts_and_months_are_repaired() throws Exception {
        write("1953-05-05T12:00:00Z", NoteStatus.PUBLISHED, Visibility.PUBLIC);
        execute("UPDATE months SET notes = notes + 7 WHERE month = '1953-05'");
        assertThat(archive.isMiscounted()).isTrue();
        assertThat(archive.recount()).isEqualTo(1);
        assertThat(count("1953-05")).isEqualTo(1);
        execute("DELETE FROM months WHERE month = '1953-05'");
        assertThat(archive.isInZone()).isFalse();
        archive.recount();
        assertThat(count("1953-05")).isEqualTo(1);
        assertThat(archive.recount()).isZero();
    }

    @Test
    void the_months_are_one_walk_along_an_index_however_many_notes_there_are() throws Exception {
        List<String> statements = StatementRecorder.record(entityManager, archive::list);
        assertThat(statements).hasSize(1);
        assertThat(QueryPlan.of(statements.get(0), entityManager, transaction))
                .contains("months_used")
                .doesNotContain("Sort")
                .doesNotContainIgnoringCase("temp b-tree");
    }

    private long count(String month) {
        return counts(month).getOrDefault(month, 0L);
    }

    private Map<String, Long> counts(String beginning) {
        Map<String, Long> counts = new TreeMap<>();
        archive.list().stream()
                .filter(counted -> counted.month().toString().startsWith(beginning))
                .forEach(counted -> counts.put(counted.month().toString(), counted.notes()));
        return counts;
    }

    private Note write(String published, NoteStatus status, Visibility visibility) {
        return notes.create(new NewNote(
                Optional.empty(),
                Optional.empty(),
                new Content("archived", ContentFormat.TEXT),
                Optional.empty(),
                status,
                visibility,
                Optional.of(OffsetDateTime.parse(published)),
                List.of(),
                JsonObject.EMPTY_JSON_OBJECT));
    }

    private void execute(String statement) throws Exception {
        transaction.begin();
        entityManager.createNativeQuery(statement).executeUpdate();
        transaction.commit();
    }
}
