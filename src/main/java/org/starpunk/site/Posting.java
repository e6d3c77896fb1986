package org.starpunk.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What becomes of a note whose author says nothing of it. */
@Embeddable
public class Posting {

    private boolean hashtags;

    private String visibility;

    private boolean markdown;

    @Column(name = "text_format")
    private String format;

    protected Posting() {}

    /**
     * @param hashtags whether a {@code #word} in its text is a tag of it
     * @param visibility who sees it, as Micropub says it
     * @param markdown whether text that a client sends is Markdown
     * @param format how text is written in a new form
     */
    public Posting(boolean hashtags, String visibility, boolean markdown, String format) {
        this.hashtags = hashtags;
        this.visibility = visibility;
        this.markdown = markdown;
        this.format = format;
    }

    public boolean hasHashtags() {
        return hashtags;
    }

    public String visibility() {
        return visibility;
    }

    public boolean isMarkdown() {
        return markdown;
    }

    public String format() {
        return format;
    }
}
