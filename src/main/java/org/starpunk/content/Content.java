package org.starpunk.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.util.Objects;
import org.starpunk.word.FoldedText;

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

    @Transient
    private FoldedText folded;

    protected Content() {}

    public Content(String source, ContentFormat format) {
        this(source, format, false);
    }

    private Content(String source, ContentFormat format, boolean hashtags) {
        this.source = Objects.requireNonNull(source);
        this.format = Objects.requireNonNull(format);
        this.hashtags = hashtags;
    }

    /** The same, whose {@code #words} are tags. */
    public Content withHashtags() {
        Content content = new Content(source, format, true);
        content.words = words;
        content.folded = folded;
        return content;
    }

    /** The same, of another text. */
    Content withSource(String other) {
        return new Content(other, format, hashtags);
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

    /** Its words as they are searched for, worked out once, too. */
    public FoldedText folded() {
        if (folded == null) {
            folded = FoldedText.of(words().text());
        }
        return folded;
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
