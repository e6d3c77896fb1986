package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.sentence.Sentence;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagService;
import org.starpunk.tagging.TagUse;
import org.starpunk.tagging.TaggingService;
import org.starpunk.view.Page;

/** The view that says how many notes would lose a tag, and deletes it. */
@Named
@RequestScoped
public class DeleteTagBacking {

    @Inject
    private TagService tags;

    @Inject
    private TaggingService taggings;

    private TagUse use;

    @PostConstruct
    void find() {
        long id = tags.find(Page.parameter("tag")).map(Tag::target).map(Tag::id).orElse(0L);
        use = taggings.listAll().stream()
                .filter(found -> found.tag().id() == id)
                .findFirst()
                .orElse(null);
    }

    /** Answers 404 when there is no such tag. */
    public void open() {
        if (use == null) {
            Page.notFound();
        }
    }

    /** Deletes the tag that the owner was asked about, not one that it leads to by now; twice is once. */
    public void delete() {
        String asked = Page.parameter("tag");
        if (use == null || asked.equals(getSlug())) {
            TagListBacking.redirect("deleted", taggings.delete(asked).stream().toList());
        } else {
            Page.complain(Sentence.of("admin.tagBecame", getName()));
        }
    }

    public String getSlug() {
        return use == null ? "" : use.tag().slug();
    }

    public String getName() {
        return use == null ? "" : use.tag().name();
    }

    /** What would happen to the notes, in sentences. */
    public Sentence getEffect() {
        return Sentence.of("admin.tagDeletion", use == null ? 0 : use.notes());
    }
}
