package org.starpunk.site;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;

/** The person whose site this is: what their h-card says. */
@Embeddable
public class Author {

    @Column(name = "author_name")
    private String name;

    @Column(name = "author_photo")
    @Convert(converter = UploadAddressConverter.class)
    private String photo;

    @Column(name = "author_note")
    private String note;

    @Column(name = "author_me")
    private String me;

    protected Author() {}

    /**
     * @param photo the URL of a picture; may be empty
     * @param note a few words about the person; may be empty
     * @param me URLs of the person's profiles elsewhere
     */
    public Author(String name, String photo, String note, List<String> me) {
        this.name = name;
        this.photo = photo;
        this.note = note;
        this.me = String.join("\n", me);
    }

    public String name() {
        return name;
    }

    public String photo() {
        return photo == null ? "" : photo;
    }

    public String note() {
        return note == null ? "" : note;
    }

    /** Profiles elsewhere, for {@code rel="me"}. */
    public List<String> me() {
        return me == null
                ? List.of()
                : me.lines().filter(line -> !line.isBlank()).toList();
    }
}
