package org.starpunk.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.sentence.Sentence;
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

    /** How tags are typed, with those as examples as soon as there are any. */
    public Sentence getHint() {
        Sentence hint = Sentence.of("admin.tagsHint");
        String typed =
                TagName.join(tags.suggest("", 0, MOST).stream().map(Tag::name).toList());
        return typed.isEmpty() ? hint : Sentence.of("admin.tagsHintWithExamples", hint, typed);
    }
}
