package org.starpunk.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;

/** What the owner says about the site; there is one row from the first migration on. */
@Entity
@Table(name = "site")
public class Site {

    static final int ID = 1;

    @Id
    private int id;

    private String title;

    @Embedded
    private Author author;

    private boolean hashtags;

    @Column(name = "time_zone")
    private String timeZone;

    @Version
    private int version;

    protected Site() {}

    public String title() {
        return title;
    }

    public Author author() {
        return author;
    }

    /** Whether a {@code #word} in the text of a note is a tag of it. */
    public boolean hasHashtags() {
        return hashtags;
    }

    boolean hasZone() {
        return timeZone != null;
    }

    /** In which dates without an offset are meant, and all are shown. */
    public ZoneId zone() {
        return timeZone == null ? ZoneId.systemDefault() : ZoneId.of(timeZone);
    }

    void describe(String title, Author author, boolean hashtags, ZoneId zone) {
        this.title = title;
        this.author = author;
        this.hashtags = hashtags;
        this.timeZone = zone.getId();
    }
}
