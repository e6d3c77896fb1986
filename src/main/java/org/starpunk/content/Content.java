package org.starpunk.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.util.Objects;

/** What a note says, as its author wrote it. */
@Embeddable
public class Content {

    /** As many characters as a short book has; more could be made to take minutes and all memory when it is shown. */
    public static final int MAX_LENGTH = 200_000;

    @Column(name = "content")
    private String source;

    @Column(name = "content_format")
    @Enumerated(EnumType.STRING)
    private ContentFormat format;

    @Column(name = "content_hashtags")
    private boolean hashtags;

    @Transient
    private ContentWords words;

    protected Content() {}

    public Content(String source, ContentFormat format) {
        this.source = Objects.requireNonNull(source);
        this.format = Objects.requireNonNull(format);
    }

    /** The same, whose {@code #words} are tags. */
    public Content withHashtags() {
        Content content = new Content(source, format);
        content.hashtags = true;
        content.words = words;
        return content;
    }

    /** The same, of another text. */
    Content withSource(String other) {
        Content content = new Content(other, format);
        content.hashtags = hashtags;
        return content;
    }

    public static Content none() {
        return new Content("", ContentFormat.TEXT);
    }

    public String source() {
        return source;
    }

    public ContentFormat format() {
        return format;
    }

    /** Whether its {@code #words} were tags when it was written. */
    public boolean hasHashtags() {
        return hashtags;
    }

    /** Its words, worked out once: of a long text that takes a while, so it is done before the turn to write is taken. */
    public ContentWords words() {
        if (words == null) {
            words = ContentRenderer.words(this);
        }
        return words;
    }

    public boolean isBlank() {
        return source.isBlank();
    }

    /** Whether the same was written, however its hashtags were read. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && source.equals(that.source) && format == that.format;
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, format);
    }
}
