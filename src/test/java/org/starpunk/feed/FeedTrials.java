package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.starpunk.note.Content;
import org.starpunk.note.ContentFormat;
import org.starpunk.note.NewNote;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagService;
import org.starpunk.testing.StatementRecorder;

/** What feeds ask of the database, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class FeedTrials {

    @Inject
    private NoteService notes;

    @Inject
    private FeedResource resource;

    @Inject
    private TagService tags;

    @Inject
    private TagFeedResource tagResource;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    @Test
    void a_feed_takes_as_many_statements_for_two_hundred_notes_as_for_one() {
        int created = 0;
        for (int wanted : new int[] {1, 20, 200}) {
            for (; created < wanted; created++) {
                notes.create(NewNote.of(
                        new Content("In a feed", ContentFormat.TEXT),
                        NoteStatus.PUBLISHED,
                        TagName.parse("a feed, feed " + created)));
            }
            // The database is that of other trials, too.
            List<String> statements = StatementRecorder.record(
                    entityManager, () -> assertThat(resource.newest().items())
                            .hasSizeBetween(Math.min(wanted, Feed.LENGTH), Feed.LENGTH)
                            .anySatisfy(item -> assertThat(item.tags()).contains("a feed")));
            assertThat(statements).as("statements for %d notes", wanted).hasSize(3);
            List<String> ofTag = StatementRecorder.record(entityManager, () -> assertThat(tagResource
                            .newest(tags.select("a-feed").orElseThrow())
                            .items())
                    .hasSize(Math.min(wanted, Feed.LENGTH))
                    .allSatisfy(item -> assertThat(item.tags()).hasSize(2)));
            assertThat(ofTag).as("statements for %d notes of a tag", wanted).hasSize(4);
        }
    }
}
