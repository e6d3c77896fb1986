package org.starpunk.tag;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.starpunk.database.WriteTurn;
import org.starpunk.sentence.Sentence;

/**
 * What visitors, clients and the owner ask of tags, and what the owner does to them. A tag is named by its slug; a
 * former one will do.
 */
@Stateless
public class TagService {

    private static final int CHANGES = 50;

    private static final int MAX_SELECTED = 5;

    @Inject
    private TagRepository tags;

    @Inject
    private TaggingRepository taggings;

    @Inject
    private TagCountRepository counts;

    @Inject
    private WriteTurn turn;

    @Inject
    private Clock clock;

    /** The tag with this slug or with this key, however it is spelled; it may be a synonym. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Tag> find(String spelling) {
        return tags.findBySlug(spelling).or(() -> tags.findByKey(TagName.keyOf(spelling)));
    }

    /**
     * The tags that the last segment of an address names, by their slugs or in any spelling; empty unless visitors may
     * find each of them.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<TagSelection> select(String named) {
        List<Optional<Tag>> found = find(named)
                .map(tag -> List.of(Optional.of(tag)))
                .orElseGet(() -> Stream.of(named.split("\\+", MAX_SELECTED + 1))
                        .map(this::find)
                        .toList());
        List<Tag> selected = found.stream()
                .flatMap(Optional::stream)
                .map(Tag::target)
                .filter(tag -> tag.uses() > 0)
                .toList();
        if (found.size() > MAX_SELECTED || selected.size() < found.size()) {
            return Optional.empty();
        }
        Collection<Tag> distinct = selected.stream()
                .collect(toMap(Tag::slug, Function.identity(), (tag, same) -> tag, TreeMap::new))
                .values();
        return Optional.of(new TagSelection(List.copyOf(distinct), named));
    }

    /** The tags on published, public notes, alphabetically. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Tag> listByName(int offset, int limit) {
        return tags.listByName(offset, limit);
    }

    /**
     * The tags on published, public notes, the most used first: what clients and forms suggest.
     *
     * @param part what their names must contain, accents and case aside; empty for all
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Tag> suggest(String part, int offset, int limit) {
        // To the persistence unit, a limit of zero is none.
        return limit == 0 ? List.of() : tags.listByUse(part, offset, limit);
    }

    /** Every tag, unused ones too, alphabetically. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
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
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<TagChange> listChanges() {
        return taggings.listChanges(CHANGES);
    }

    /**
     * Gives a tag another name. One with the same key only changes how the tag is shown; with another key the former
     * name becomes a synonym, and the former address leads to the new one.
     *
     * @return the other tag that has the name already: then nothing was changed, and the two may be merged
     */
    public Optional<Tag> rename(String slug, TagName name) {
        turn.take();
        Tag tag = get(slug);
        if (tag.key().equals(name.key())) {
            tags.show(tag, name);
        } else {
            Optional<Tag> other = tags.findByKey(name.key()).map(Tag::target).filter(named -> named.id() != tag.id());
            if (other.isPresent()) {
                return other;
            }
            tags.rename(tag, name);
        }
        taggings.add(TagChange.rename(tag, name, JsonValue.EMPTY_JSON_OBJECT, clock.instant()));
        return Optional.empty();
    }

    /** What {@link #merge} would do now. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public MergePreview preview(String from, String into) {
        return taggings.preview(get(from), get(into));
    }

    /**
     * Makes one tag a synonym of another, which its notes carry from then on. Merging twice is merging once.
     *
     * @return what can be undone; empty when nothing was left to do
     * @throws TagConflictException when the one is a synonym of a third
     */
    public Optional<TagChange> merge(String from, String into) {
        turn.take();
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
     * Undoes a merge or a deletion: notes that carried the tag before it carry it again. Undoing twice is undoing once.
     *
     * @throws TagConflictException when a later change stands in the way
     */
    public void undo(long changeId) {
        turn.take();
        TagChange change = taggings.findChange(changeId)
                .orElseThrow(() -> new TagConflictException(Sentence.of("tag.changeUnknown")));
        if (!change.isUndoable()) {
            return;
        }
        if (change.kind() == TagChange.Kind.MERGE) {
            unmerge(change);
        } else {
            Tag tag = tags.restore(change.tagId(), TagName.of(change.name()), change.details());
            taggings.attach(tag, change.details());
        }
        change.undo(clock.instant());
    }

    private void unmerge(TagChange change) {
        Tag tag = tags.findById(change.tagId())
                .filter(found -> found.isSynonym() && found.target().id() == change.mergedInto())
                .orElseThrow(() -> new TagConflictException(Sentence.of("tag.changedSince", change.name())));
        taggings.unmerge(tag, tag.target(), change.details());
    }

    /**
     * Takes a tag from every note, and its synonyms with it; the notes live on. A synonym only ceases to be one.
     *
     * @return as {@link #merge}
     */
    public Optional<TagChange> delete(String slug) {
        turn.take();
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
    public int purge() {
        turn.take();
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
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isMiscounted() {
        return counts.existsWrong();
    }

    /**
     * Makes every list and every count what the notes say.
     *
     * @return how many were wrong
     */
    public int recount() {
        turn.take();
        return counts.place() + counts.count();
    }

    private Tag get(String slug) {
        return tags.findBySlug(slug).map(Tag::target).orElseThrow(() -> unknown(slug));
    }

    private static TagConflictException unknown(String slug) {
        return new TagConflictException(Sentence.of("tag.unknown", slug));
    }
}
