package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.starpunk.sentence.Sentence;
import org.starpunk.tag.InvalidTagNameException;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagService;
import org.starpunk.tagging.TaggingService;
import org.starpunk.view.Page;

/** The view where a tag is renamed, or is sent to be merged or deleted. */
@Named
@RequestScoped
public class EditTagBacking {

    private static final int SUGGESTIONS = 1000;

    @Inject
    private TagService tags;

    @Inject
    private TaggingService taggings;

    private Tag tag;
    private String name = "";
    private String into = "";

    @PostConstruct
    void find() {
        tag = tags.find(Page.parameter("tag")).map(Tag::target).orElse(null);
        name = tag == null ? "" : tag.name();
    }

    /** Answers 404 when there is no such tag. */
    public void open() {
        if (tag == null) {
            Page.notFound();
        }
    }

    /** A name that another tag has is no mistake: the two may be meant to be one. */
    public void rename() {
        if (tag == null) {
            return;
        }
        Optional<Tag> other = taggings.rename(tag.slug(), TagName.of(name));
        if (other.isPresent()) {
            redirectToMerge(other.get());
        } else {
            TagListBacking.redirect(
                    "renamed", taggings.listChanges().stream().limit(1).toList());
        }
    }

    public void merge() {
        if (tag != null) {
            tags.find(into).map(Tag::target).ifPresent(this::redirectToMerge);
        }
    }

    private void redirectToMerge(Tag other) {
        Page.redirect("/admin/tags/merge?tag=%s&into=%s".formatted(Page.encode(tag.slug()), Page.encode(other.slug())));
    }

    public void validateName(FacesContext context, UIComponent field, Object typed) {
        try {
            TagName.of((String) typed);
        } catch (InvalidTagNameException e) {
            throw Page.invalid(e.sentence());
        }
    }

    public void validateInto(FacesContext context, UIComponent field, Object typed) {
        Optional<Tag> other = tags.find((String) typed).map(Tag::target);
        if (other.isEmpty()) {
            throw Page.invalid(Sentence.of("admin.tagUnknown"));
        }
        if (tag != null && other.get().id() == tag.id()) {
            throw Page.invalid(Sentence.of("admin.tagItself"));
        }
    }

    public String getSlug() {
        return tag == null ? "" : tag.slug();
    }

    /** The slug, as the value of a query parameter. */
    public String getQuery() {
        return Page.encode(getSlug());
    }

    public String getTagName() {
        return tag == null ? "" : tag.name();
    }

    /** Names that it may be merged into, the most used first. */
    public List<String> getOthers() {
        return tags.suggest("", 0, SUGGESTIONS).stream()
                .filter(other -> tag == null || other.id() != tag.id())
                .map(Tag::name)
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }
}
