package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.sentence.Sentence;
import org.starpunk.tag.TagName;
import org.starpunk.tagging.TagChange;
import org.starpunk.tagging.TagConflictException;
import org.starpunk.tagging.TagUse;
import org.starpunk.tagging.TaggingService;
import org.starpunk.view.Moment;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The view of all tags, and of what was done to them. */
@Named
@RequestScoped
public class TagListBacking {

    @Inject
    private Moments moments;

    @Inject
    private TaggingService taggings;

    private List<TagUse> found;
    private List<Change> changes;

    /** Leads here from changes that may be undone. */
    static void redirect(String done, List<TagChange> changes) {
        Page.redirect("/admin/tags?done=" + done
                + (changes.isEmpty() ? "" : "&change=" + joined(changes.stream().map(TagChange::id))));
    }

    private static String joined(Stream<Long> ids) {
        return ids.map(String::valueOf).collect(Collectors.joining("-"));
    }

    /** Undoes the changes, or deletes the unused tags, whose button was pressed, if one was. */
    public void change() {
        String undone = Page.pressed("undo");
        if (undone.matches("\\d{1,18}(-\\d{1,18})*")) {
            try {
                Stream.of(undone.split("-")).map(Long::valueOf).forEach(taggings::undo);
                Page.redirect("/admin/tags?done=undone");
            } catch (TagConflictException e) {
                Page.complain(e.sentence());
            }
        } else if (!Page.pressed("purge").isEmpty()) {
            int purged = taggings.purge();
            redirect("purged", taggings.listChanges().stream().limit(purged).toList());
        }
    }

    /** What is looked for; empty for all tags. */
    public String getQ() {
        return Page.parameter("q").strip();
    }

    public List<Row> getRows() {
        String wanted = TagName.fold(getQ());
        return found().stream()
                .filter(use -> Stream.concat(Stream.of(use.tag().name()), use.synonyms().stream())
                        .anyMatch(name -> TagName.fold(name).contains(wanted)))
                .map(Row::of)
                .toList();
    }

    public Sentence getEmptyReason() {
        return Sentence.of(getQ().isEmpty() ? "admin.noTags" : "admin.noTagFound");
    }

    /** How many tags no note carries and no synonym leads to. */
    public long getUnused() {
        return found().stream()
                .filter(use -> use.notes() == 0 && use.synonyms().isEmpty())
                .count();
    }

    public List<Change> getChanges() {
        if (changes == null) {
            changes = taggings.listChanges().stream()
                    .map(change -> Change.of(change, moments))
                    .toList();
        }
        return changes;
    }

    /** What was just done, in sentences; null when this is not the answer to that. */
    public Sentence getDone() {
        return switch (Page.parameter("done")) {
            case "renamed" -> Sentence.of("admin.tagRenamed");
            case "merged" -> Sentence.of("admin.tagMerged");
            case "deleted" -> Sentence.of("admin.tagDeleted");
            case "purged" -> Sentence.of("admin.tagsPurged");
            case "undone" -> Sentence.of("admin.changeUndone");
            default -> null;
        };
    }

    /** Those of the changes that this is the answer to which can still be undone; empty when there are none. */
    public String getUndoable() {
        List<String> asked = List.of(Page.parameter("change").split("-"));
        return joined(getChanges().stream()
                .filter(Change::undoable)
                .map(Change::id)
                .filter(id -> asked.contains(String.valueOf(id))));
    }

    /** What its button undoes: the change, if it is one. */
    public Sentence getUndoneText() {
        return getChanges().stream()
                .filter(change -> getUndoable().equals(String.valueOf(change.id())))
                .map(Change::text)
                .findFirst()
                .orElse(null);
    }

    private List<TagUse> found() {
        if (found == null) {
            found = taggings.listAll();
        }
        return found;
    }

    /**
     * A tag in the list.
     *
     * @param slug encoded for a query
     */
    public record Row(String slug, String name, Sentence use, String synonyms) {

        static Row of(TagUse use) {
            return new Row(
                    Page.encode(use.tag().slug()),
                    use.tag().name(),
                    use(use.notes(), use.tag().uses()),
                    String.join(", ", use.synonyms()));
        }

        private static Sentence use(long notes, long listed) {
            Sentence all = Sentence.of("admin.label.use", notes);
            if (notes == listed) {
                return all;
            }
            return listed == 0
                    ? Sentence.of("admin.label.useNotPublic", all)
                    : Sentence.of("admin.label.usePartlyPublic", all, listed);
        }
    }

    /** A change in the list. */
    public record Change(long id, Sentence text, Moment at, boolean undoable, boolean undone) {

        static Change of(TagChange change, Moments moments) {
            return new Change(
                    change.id(),
                    text(change),
                    moments.of(change.changedAt()),
                    change.isUndoable(),
                    change.undoneAt().isPresent());
        }

        private static Sentence text(TagChange change) {
            String other = change.newName().stream().collect(Collectors.joining());
            return switch (change.kind()) {
                case RENAME -> Sentence.of("admin.label.renamed", change.name(), other);
                case MERGE -> Sentence.of("admin.label.merged", change.name(), other);
                case DELETE -> Sentence.of("admin.label.deleted", change.name(), change.notes());
                case PURGE -> Sentence.of("admin.label.purged", change.name());
            };
        }
    }
}
