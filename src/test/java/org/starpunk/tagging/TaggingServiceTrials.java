package org.starpunk.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NoteRevision;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagService;

/** What {@link TagService} and {@link TaggingService} promise, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class TaggingServiceTrials {

    @Inject
    private TagService tags;

    @Inject
    private TaggingService taggings;

    @Inject
    private NoteService notes;

    @Test
    void a_tag_is_found_by_its_slug_and_by_any_spelling() {
        note("Find Me, C++, C#, C");
        for (String spelling : List.of("find-me", "Find Me", " FIND me", "#find me")) {
            assertThat(tags.find(spelling)).as(spelling).map(Tag::name).contains("Find Me");
        }
        assertThat(List.of(slug("C"), slug("c++"), slug("c#"))).containsExactly("c", "c-plus-plus", "c-sharp");
        assertThat(tags.find("never there")).isEmpty();
    }

    @Test
    void two_keys_with_the_same_slug_get_two_addresses() {
        note("same slug, same-slug, same.slug");
        assertThat(tags.listByName(0, 1000))
                .filteredOn(tag -> tag.key().startsWith("same"))
                .extracting(Tag::slug)
                .containsExactlyInAnyOrder("same-slug", "same-slug-2", "same-slug-3");
    }

    @Test
    void visitors_find_a_tag_only_on_published_public_notes() {
        Slug draft = notes.create(NewNote.of(text("secret"), NoteStatus.DRAFT, TagName.parse("leaking")))
                .slug();
        assertThat(uses("leaking")).isZero();
        assertThat(names(tags.listByName(0, 1000))).doesNotContain("leaking");
        assertThat(names(tags.suggest("leak", 0, 10))).isEmpty();

        notes.revise(draft, any -> NoteRevision.none().withStatus(NoteStatus.PUBLISHED));
        assertThat(uses("leaking")).isOne();
        assertThat(names(tags.suggest("LEAK", 0, 10))).containsExactly("leaking");

        notes.delete(draft);
        assertThat(uses("leaking")).isZero();
        notes.undelete(draft);
        assertThat(uses("leaking")).isOne();
        notes.revise(draft, any -> NoteRevision.none().withTags(List.of()));
        assertThat(uses("leaking")).isZero();
    }

    @Test
    void suggestions_ignore_case_and_accents_and_begin_with_the_most_used() {
        note("Résumé sug");
        note("Résumé sug, résumer sug");
        note("Résumé sug, sug %");
        assertThat(names(tags.suggest("RESUME", 0, 10))).containsExactly("Résumé sug", "résumer sug");
        assertThat(names(tags.suggest("resume", 1, 1))).containsExactly("résumer sug");
        assertThat(names(tags.suggest("sug %", 0, 10))).containsExactly("sug %");
        assertThat(tags.suggest("", 0, 0)).isEmpty();
    }

    @Test
    void another_spelling_of_the_same_key_changes_only_how_a_tag_is_shown() {
        Slug note = note("javascript rn");
        assertThat(taggings.rename("javascript-rn", TagName.of("JavaScript RN")))
                .isEmpty();
        assertThat(tagsOf(note)).containsExactly("JavaScript RN");
        assertThat(slug("javascript rn")).isEqualTo("javascript-rn");
    }

    @Test
    void a_renamed_tag_keeps_its_notes_and_its_former_key_and_address_lead_to_it() {
        Slug note = note("Former");
        assertThat(taggings.rename("former", TagName.of("Current"))).isEmpty();
        assertThat(tagsOf(note)).containsExactly("Current");
        assertThat(tags.find("former").orElseThrow().target().slug()).isEqualTo("current");
        assertThat(tagsOf(note("FORMER"))).containsExactly("Current");

        assertThat(taggings.rename("current", TagName.of("Third of its names"))).isEmpty();
        assertThat(tags.find("former").orElseThrow().target().slug()).isEqualTo("third-of-its-names");
        assertThat(tags.find("current").orElseThrow().target().slug()).isEqualTo("third-of-its-names");

        assertThat(taggings.rename("third-of-its-names", TagName.of("Former"))).isEmpty();
        assertThat(slug("former")).isEqualTo("former");
        assertThat(tags.find("third-of-its-names").orElseThrow().target().slug())
                .isEqualTo("former");
        assertThat(tagsOf(note)).containsExactly("Former");
    }

    @Test
    void renaming_to_a_name_that_is_taken_changes_nothing_and_names_the_other() {
        Slug note = note("one of two, two of two");
        assertThat(taggings.rename("one-of-two", TagName.of("TWO of two")))
                .map(Tag::name)
                .contains("two of two");
        assertThat(tagsOf(note)).containsExactly("one of two", "two of two");
    }

    @Test
    void a_merged_tag_becomes_a_synonym_and_loses_no_note() {
        Slug one = note("js");
        Slug both = note("js, ecma");
        Slug draft = notes.create(NewNote.of(text("draft"), NoteStatus.DRAFT, TagName.parse("JS")))
                .slug();
        MergePreview preview = taggings.preview("js", "ecma");
        assertThat(preview.moved()).isEqualTo(2);
        assertThat(preview.both()).isEqualTo(1);

        taggings.merge("js", "ecma");
        taggings.merge("js", "ecma");
        assertThat(tagsOf(one)).containsExactly("ecma");
        assertThat(tagsOf(both)).containsExactly("ecma");
        assertThat(tagsOf(draft)).containsExactly("ecma");
        assertThat(uses("ecma")).isEqualTo(2);
        assertThat(tags.find("js").orElseThrow().target().name()).isEqualTo("ecma");
        assertThat(tagsOf(note("JS, ecma"))).containsExactly("ecma");
        assertThat(names(tags.listByName(0, 1000))).contains("ecma").doesNotContain("js");
    }

    @Test
    void synonyms_of_synonyms_lead_to_the_last_at_once() {
        note("chain 1, chain 2, chain 3");
        taggings.merge("chain-1", "chain-2");
        taggings.merge("chain-2", "chain-3");
        Tag first = tags.find("chain 1").orElseThrow();
        assertThat(first.target().name()).isEqualTo("chain 3");
        note("other chain");
        assertThatThrownBy(() -> taggings.merge("chain-1", "other-chain"))
                .isInstanceOf(TagConflictException.class)
                .hasMessageContaining("chain 1 is already a synonym of chain 3");
    }

    @Test
    void a_merge_can_be_undone() {
        Slug one = note("undo a");
        Slug both = note("undo a, undo b");
        Slug two = note("undo b");
        note("undo 0");
        taggings.merge("undo-0", "undo-a");
        taggings.merge("undo-a", "undo-b");
        Slug later = note("undo a");
        TagChange first = change("undo 0");
        assertThatThrownBy(() -> taggings.undo(first.id()))
                .isInstanceOf(TagConflictException.class)
                .hasMessageContaining("later changes first");

        taggings.undo(change("undo a").id());
        taggings.undo(change("undo a").id());
        assertThat(tagsOf(one)).containsExactly("undo a");
        assertThat(tagsOf(both)).containsExactly("undo a", "undo b");
        assertThat(tagsOf(two)).containsExactly("undo b");
        assertThat(tagsOf(later)).containsExactly("undo b");
        assertThat(tags.find("undo-0").orElseThrow().target().name()).isEqualTo("undo a");
        assertThat(List.of(uses("undo a"), uses("undo b"))).containsExactly(3L, 3L);
        taggings.undo(first.id());
        assertThat(uses("undo 0")).isOne();
    }

    @Test
    void deleting_a_tag_leaves_its_notes() {
        Slug note = note("to delete, to keep");
        taggings.delete("to-delete");
        assertThat(tagsOf(note)).containsExactly("to keep");
        assertThat(tags.find("to delete")).isEmpty();
        assertThat(tagsOf(note("To Delete"))).containsExactly("To Delete");
    }

    @Test
    void a_deletion_can_be_undone_with_the_address_and_the_synonyms() {
        Slug one = note("gone before");
        Slug two = note("gone before, gone other");
        taggings.rename("gone-before", TagName.of("Gone after"));
        taggings.delete("gone-after");
        Slug taken = note("gone before");
        taggings.undo(change("Gone after").id());
        taggings.undo(change("Gone after").id());
        assertThat(tagsOf(one)).containsExactly("Gone after");
        assertThat(tagsOf(two)).containsExactly("Gone after", "gone other");
        assertThat(uses("gone after")).isEqualTo(2);
        assertThat(slug("gone after")).isEqualTo("gone-after");
        // Somebody has used the former name since: it stays that tag's.
        assertThat(tagsOf(taken)).containsExactly("gone before");

        taggings.rename("gone-other", TagName.of("Gone elsewhere"));
        taggings.delete("gone-elsewhere");
        Slug again = note("gone elsewhere");
        taggings.undo(change("Gone elsewhere").id());
        assertThat(tagsOf(again)).containsExactly("gone elsewhere");
        assertThat(tagsOf(two)).containsExactly("Gone after", "gone elsewhere");
        assertThat(tags.find("gone-other").orElseThrow().target().name()).isEqualTo("gone elsewhere");
    }

    @Test
    void a_merge_can_be_undone_after_its_target_was_deleted_and_brought_back() {
        Slug first = note("back 1");
        Slug both = note("back 1, back 2, back 3");
        note("back 2, back 3");
        taggings.merge("back-1", "back-2");
        taggings.merge("back-2", "back-3");
        taggings.delete("back-3");
        taggings.undo(change("back 3").id());
        assertThat(tagsOf(both)).containsExactly("back 3");

        taggings.undo(change("back 2").id());
        taggings.undo(change("back 1").id());
        assertThat(tagsOf(first)).containsExactly("back 1");
        assertThat(tagsOf(both)).containsExactly("back 1", "back 2", "back 3");
        assertThat(List.of(slug("back 1"), slug("back 2"), slug("back 3")))
                .containsExactly("back-1", "back-2", "back-3");
        assertThat(List.of(uses("back 1"), uses("back 2"), uses("back 3"))).containsExactly(2L, 2L, 2L);
    }

    @Test
    void purging_deletes_what_no_note_carries_and_nothing_else() {
        Slug note = note("purge unused, purge target, purge synonym");
        Slug draft = notes.create(NewNote.of(text("draft"), NoteStatus.DRAFT, TagName.parse("purge draft")))
                .slug();
        taggings.merge("purge-synonym", "purge-target");
        notes.revise(note, any -> NoteRevision.none().withTags(List.of()));
        assertThat(taggings.purge()).isPositive();
        assertThat(tags.find("purge unused")).isEmpty();
        assertThat(tags.find("purge synonym")).isPresent();
        assertThat(tagsOf(draft)).containsExactly("purge draft");
        assertThat(taggings.listChanges()).extracting(TagChange::name).contains("purge unused");
        taggings.undo(change("purge unused").id());
        assertThat(tags.find("purge unused")).isPresent();
    }

    @Test
    void the_owner_sees_every_tag_with_all_its_notes_and_its_synonyms() {
        note("owner sees, owner saw");
        notes.create(NewNote.of(text("draft"), NoteStatus.DRAFT, TagName.parse("owner sees")));
        taggings.merge("owner-saw", "owner-sees");
        TagUse use = taggings.listAll().stream()
                .filter(each -> each.tag().name().equals("owner sees"))
                .findFirst()
                .orElseThrow();
        assertThat(use.notes()).isEqualTo(2);
        assertThat(use.tag().uses()).isOne();
        assertThat(use.synonyms()).containsExactly("owner saw");
    }

    @Test
    void a_list_of_tagged_notes_is_newest_first_and_paged_without_gaps() {
        List<Slug> created = List.of(note("paged tag"), note("paged tag, extra"), note("paged tag"));
        Tag tag = tags.find("paged-tag").orElseThrow();
        NoteList first = notes.listTagged(List.of(tag), Optional.empty(), 2);
        NoteList second = notes.listTagged(List.of(tag), first.older(), 2);
        assertThat(slugs(first)).containsExactly(created.get(2), created.get(1));
        assertThat(slugs(second)).containsExactly(created.get(0));
        assertThat(second.older()).isEqualTo(Optional.<NoteCursor>empty());

        Tag extra = tags.find("extra").orElseThrow();
        assertThat(slugs(notes.listTagged(List.of(tag, extra), Optional.empty(), 10)))
                .containsExactly(created.get(1));
    }

    private Slug note(String commaSeparated) {
        return notes.create(NewNote.of(text("a tagged note"), NoteStatus.PUBLISHED, TagName.parse(commaSeparated)))
                .slug();
    }

    private String slug(String name) {
        return tags.find(name).orElseThrow().slug();
    }

    private long uses(String name) {
        return tags.find(name).orElseThrow().uses();
    }

    private TagChange change(String name) {
        return taggings.listChanges().stream()
                .filter(change -> change.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tagsOf(Slug note) {
        return notes.find(note).orElseThrow().tags().stream().map(Tag::name).toList();
    }

    private static List<String> names(List<Tag> tags) {
        return tags.stream().map(Tag::name).toList();
    }

    private static List<Slug> slugs(NoteList list) {
        return list.notes().stream().map(Note::slug).toList();
    }

    private static Content text(String words) {
        return new Content(words, ContentFormat.TEXT);
    }
}
