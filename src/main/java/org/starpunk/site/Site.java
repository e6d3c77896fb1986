package org.starpunk.site;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

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

    @Version
    private int version;

    protected Site() {}

    public String title() {
        return title;
    }

    public Author author() {
        return author;
    }

    void describe(String title, Author author) {
        this.title = title;
        this.author = author;
    }
}
