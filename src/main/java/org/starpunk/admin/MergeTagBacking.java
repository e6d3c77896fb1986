package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.starpunk.sentence.Sentence;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagService;
import org.starpunk.tagging.MergePreview;
import org.starpunk.tagging.TagConflictException;
import org.starpunk.tagging.TaggingService;
import org.starpunk.view.Page;

/** The view that says what a merge of two tags would touch, and merges them. */
@Named
@RequestScoped
public class MergeTagBacking {

    @Inject
    private TagService tags;

    @Inject
    private TaggingService taggings;

    private MergePreview preview;

    @PostConstruct
    void find() {
        Optional<Tag> from = tags.find(Page.parameter("tag"));
        Optional<Tag> into = tags.find(Page.parameter("into")).map(Tag::target);
        if (from.isPresent()
                && into.isPresent()
                && from.get().target().id() != into.get().id()) {
            preview = taggings.preview(from.get().slug(), into.get().slug());
        }
    }

    /** Answers 404 when one of the tags is not there, or they are one already. */
    public void open() {
        if (preview == null) {
            Page.notFound();
        }
    }

    /** Merges the tags that the owner was asked about, whatever they lead to by now; twice is once. */
    public void merge() {
        try {
            TagListBacking.redirect(
                    "merged",
                    taggings.merge(Page.parameter("tag"), Page.parameter("into")).stream()
                            .toList());
        } catch (TagConflictException e) {
            if (preview == null) {
                Page.notFound();
            } else {
                Page.complain(e.sentence());
            }
        }
    }

    public MergePreview getPreview() {
        return preview;
    }

    public String getFrom() {
        return preview == null ? "" : preview.from().name();
    }

    public String getInto() {
        return preview == null ? "" : preview.into().name();
    }

    public String getFromSlug() {
        return preview == null ? "" : preview.from().slug();
    }

    public String getIntoSlug() {
        return preview == null ? "" : preview.into().slug();
    }

    /** What would happen to the notes, in a sentence or two. */
    public Sentence getEffect() {
        if (preview == null) {
            return null;
        }
        Sentence moved = Sentence.of("admin.mergeMoves", preview.moved(), getFrom(), getInto());
        Sentence both = Sentence.of("admin.mergeBoth", preview.both(), getInto());
        if (preview.both() == 0) {
            return moved;
        }
        return preview.moved() == 0 ? both : Sentence.of("admin.mergeMovesAndBoth", moved, both);
    }
}
