package org.starpunk.tagging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starpunk.database.Writes;
import org.starpunk.sentence.Sentence;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagRepository;

/** What the owner does to tags, on all notes at once. A tag is named by its slug; a former one will do. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TaggingService {

    private static final int CHANGES = 50;

    @Inject
    private TagRepository tags;

    @Inject
    private TaggingRepository taggings;

    @Inject
    private TagCountRepository counts;

    @Inject
    private Clock clock;

    /** Every tag, unused ones too, alphabetically. */
    public List<TagUse> listAll() {
        Map<Long, Long> notes = taggings.countNotes();
        Map<Long, List<String>> synonyms = tags.listSynonyms().stream()
                .collect(groupingBy(synonym -> synonym.target().id(), mapping(Tag::name, toList())));
        return tags.listAll().stream()
                .map(tag ->
                        new TagUse(tag, notes.getOrDefault(tag.id(), 0L), synonyms.getOrDefault(tag.id(), List.of())))
                .toList();
    }

    /** What the owner did lately, the last first. */
    public List<TagChange> listChanges() {
        return taggings.listChanges(CHANGES);
    }

    /**
     * Gives a tag another name. One with the same key only changes how the tag is shown; with another key the former
     * name becomes a synonym, and the former address leads to the new one.
     *
     * @return the other tag that has the name already: then nothing was changed, and the two may be merged
     */
    @Writes
    public Optional<Tag> rename(String slug, TagName name) {
        Tag tag = get(slug);
        Optional<Tag> other = tags.findByKey(name.key()).map(Tag::target).filter(named -> named.id() != tag.id());
        if (other.isPresent()) {
            return other;
        }
        giveName(tag, name);
        taggings.add(TagChange.rename(tag, name, JsonValue.EMPTY_JSON_OBJECT, clock.instant()));
        return Optional.empty();
    }

    private void giveName(Tag tag, TagName name) {
        if (tag.key().equals(name.key())) {
            tags.show(tag, name);
        } else {
            tags.rename(tag, name);
        }
    }

    /** What {@link #merge} would do now. */
    public MergePreview preview(String from, String into) {
        return taggings.preview(get(from), get(into));
    }

    /**
     * Makes one tag a synonym of another, which its notes carry from then on. Merging twice is merging once.
     *
     * @return what can be undone; empty when nothing was left to do
     * @throws TagConflictException when the one is a synonym of a third
     */
    @Writes
    public Optional<TagChange> merge(String from, String into) {
        Tag target = get(into);
        Tag tag = tags.findBySlug(from).orElseThrow(() -> unknown(from));
        if (tag.target().id() == target.id()) {
            return Optional.empty();
        }
        if (tag.isSynonym()) {
            throw new TagConflictException(
                    Sentence.of("tag.synonymAlready", tag.name(), tag.target().name()));
        }
        JsonObject details = taggings.merge(tag, target);
        return Optional.of(taggings.add(TagChange.merge(tag, target, details, clock.instant())));
    }

    /**
     * Undoes a change: notes that carried the tag before a merge or a deletion carry it again, and a renamed tag has its
     * former name, of which the other one is a synonym then. Undoing twice is undoing once.
     *
     * @throws TagConflictException when a later change stands in the way
     */
    @Writes
    public void undo(long changeId) {
        TagChange change = taggings.findChange(changeId)
                .orElseThrow(() -> new TagConflictException(Sentence.of("tag.changeUnknown")));
        if (!change.isUndoable()) {
            return;
        }
        switch (change.kind()) {
            case RENAME -> renameBack(change);
            case MERGE -> unmerge(change);
            case DELETE, PURGE -> {
                Tag tag = tags.restore(change.tagId(), TagName.of(change.name()), change.details());
                taggings.attach(tag, change.details());
            }
        }
        change.undo(clock.instant());
    }

    private void renameBack(TagChange change) {
        TagName former = TagName.of(change.name());
        Tag tag = tags.findById(change.tagId())
                .filter(found -> change.newName().filter(found.name()::equals).isPresent())
                .filter(found -> tags.findByKey(former.key()).stream()
                        .allMatch(named -> named.target().id() == found.id()))
                .orElseThrow(() -> changedSince(change));
        giveName(tag, former);
    }

    private static TagConflictException changedSince(TagChange change) {
        return new TagConflictException(Sentence.of("tag.changedSince", change.name()));
    }

    private void unmerge(TagChange change) {
        Tag tag = tags.findById(change.tagId())
                .filter(found -> found.isSynonym() && found.target().id() == change.mergedInto())
                .orElseThrow(() -> changedSince(change));
        taggings.unmerge(tag, tag.target(), change.details());
    }

    /**
     * Takes a tag from every note, and its synonyms with it; the notes live on. A synonym only ceases to be one.
     *
     * @return as {@link #merge}
     */
    @Writes
    public Optional<TagChange> delete(String slug) {
        return tags.findBySlug(slug).map(tag -> {
            JsonObject details =
                    tags.remembered(tag).add("notes", taggings.detach(tag)).build();
            tags.remove(tag);
            return taggings.add(new TagChange(TagChange.Kind.DELETE, tag, details, clock.instant()));
        });
    }

    /**
     * Deletes the tags that no note carries and no synonym leads to.
     *
     * @return how many they were
     */
    @Writes
    public int purge() {
        List<Tag> unused = taggings.listUnused().stream()
                .flatMap(id -> tags.findById(id).stream())
                .toList();
        unused.forEach(tag -> {
            JsonObject details = tags.remembered(tag).build();
            tags.remove(tag);
            taggings.add(new TagChange(TagChange.Kind.PURGE, tag, details, clock.instant()));
        });
        return unused.size();
    }

    /** Whether a list or a count that visitors see of a tag is not what its notes say. */
    public boolean isMiscounted() {
        return counts.existsWrong();
    }

    /**
     * Makes every list and every count what the notes say.
     *
     * @return how many were wrong
     */
    @Writes
    public int recount() {
        return counts.place() + counts.count();
    }

    private Tag get(String slug) {
        return tags.findBySlug(slug).map(Tag::target).orElseThrow(() -> unknown(slug));
    }

    private static TagConflictException unknown(String slug) {
        return new TagConflictException(Sentence.of("tag.unknown", slug));
    }
}
