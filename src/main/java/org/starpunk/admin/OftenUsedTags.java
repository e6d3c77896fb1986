package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagService;

/** What the form of a note suggests: the owner's own spelling of the tags that they use most. */
@Named
@RequestScoped
public class OftenUsedTags {

    private static final int MOST = 12;

    @Inject
    private TagService tags;

    /** As they would be typed; empty as long as there is none. */
    public String getText() {
        return TagName.join(tags.suggest("", 0, MOST).stream().map(Tag::name).toList());
    }
}
