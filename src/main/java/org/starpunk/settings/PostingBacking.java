package org.starpunk.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.starpunk.entry.Words;
import org.starpunk.note.Visibility;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.Posting;
import org.starpunk.site.Site;
import org.starpunk.site.SiteService;
import org.starpunk.view.Page;
import org.starpunk.view.TextFormats;

/** The view where the owner says what becomes of new notes, and how lists show them. */
@Named
@RequestScoped
public class PostingBacking {

    private static final int MIN_LENGTH = 5;
    private static final int MAX_LENGTH = 100;

    @Inject
    private SiteService site;

    private boolean hashtags;
    private boolean markdown;
    private String visibility;
    private String format;
    private String pageLength;

    @PostConstruct
    void load() {
        Site current = site.get();
        hashtags = current.posting().hasHashtags();
        markdown = current.posting().isMarkdown();
        visibility = current.posting().visibility();
        format = TextFormats.word(TextFormats.of(current.posting().format()));
        pageLength = String.valueOf(current.pageLength());
    }

    public void save() {
        site.post(new Posting(hashtags, visibility, markdown, format), Integer.parseInt(pageLength.strip()));
        Page.redirect("/admin/settings/posting?saved=yes");
    }

    public void validatePageLength(FacesContext context, UIComponent field, Object typed) {
        String number = ((String) typed).strip();
        if (!number.matches("\\d{1,3}")
                || Integer.parseInt(number) < MIN_LENGTH
                || Integer.parseInt(number) > MAX_LENGTH) {
            throw Page.invalid(Sentence.of("settings.pageLengthInvalid", MIN_LENGTH, MAX_LENGTH));
        }
    }

    public List<SelectItem> getVisibilities() {
        return Stream.of(Visibility.values())
                .map(choice -> new SelectItem(Words.of(choice), name(choice).toString()))
                .toList();
    }

    private static Sentence name(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> Sentence.of("settings.label.public");
            case UNLISTED -> Sentence.of("settings.label.unlisted");
            case PRIVATE -> Sentence.of("settings.label.private");
        };
    }

    public boolean isHashtags() {
        return hashtags;
    }

    public void setHashtags(boolean hashtags) {
        this.hashtags = hashtags;
    }

    public boolean isMarkdown() {
        return markdown;
    }

    public void setMarkdown(boolean markdown) {
        this.markdown = markdown;
    }

    public String getVisibility() {
        return visibility;
    }

    public void setVisibility(String visibility) {
        this.visibility = visibility;
    }

    public List<SelectItem> getFormats() {
        return TextFormats.choices();
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public String getPageLength() {
        return pageLength;
    }

    public void setPageLength(String pageLength) {
        this.pageLength = pageLength;
    }
}
