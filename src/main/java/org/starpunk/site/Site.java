package org.starpunk.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the owner says about the site; there is one row from the first migration on. */
@Entity
@Table(name = "site")
public class Site {

    static final int ID = 1;

    /** What the first migration calls the site. */
    private static final String NO_TITLE = "StarPunk";

    /** What the first migration calls its author. */
    private static final String NO_NAME = "Anonymous";

    @Id
    private int id;

    private String title;

    @Embedded
    private Author author;

    @Embedded
    private Posting posting;

    @Column(name = "page_length")
    private int pageLength;

    /** What a check of the address looks for at it; null before the first one. */
    @Column(name = "address_probe")
    private String addressProbe;

    @Column(name = "time_zone")
    private String timeZone;

    @Embedded
    private Appearance appearance;

    /** The database's triggers write it. */
    @Column(insertable = false, updatable = false)
    private String navigation;

    @Version
    private int version;

    protected Site() {}

    public String title() {
        return title;
    }

    public Author author() {
        return author;
    }

    /** Whether nobody has said yet what it is called, nor whose it is. */
    public boolean isNew() {
        return title.equals(NO_TITLE) && author.name().equals(NO_NAME);
    }

    /** Whether a {@code #word} in the text of a note is a tag of it. */
    public boolean hasHashtags() {
        return posting.hasHashtags();
    }

    public Posting posting() {
        return posting;
    }

    /** How many notes a page of a list has. */
    public int pageLength() {
        return pageLength;
    }

    Optional<String> addressProbe() {
        return Optional.ofNullable(addressProbe);
    }

    /** In the order in which they stand in the navigation. */
    public List<OwnPage> pages() {
        return OwnPage.list(navigation);
    }

    boolean hasZone() {
        return timeZone != null;
    }

    /** The time zone of a name such as {@code Europe/Berlin}, in any case; empty when there is none of that name. */
    public static Optional<ZoneId> zone(String typed) {
        String name = typed.strip().replace(' ', '_');
        try {
            return Optional.of(ZoneId.of(ZoneId.getAvailableZoneIds().stream()
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElse(name)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** In which dates without an offset are meant, and all are shown. */
    public ZoneId zone() {
        return timeZone == null ? ZoneId.systemDefault() : ZoneId.of(timeZone);
    }

    public Appearance appearance() {
        return appearance;
    }

    void present(String title, ZoneId zone, Appearance appearance) {
        this.title = title;
        this.timeZone = zone.getId();
        this.appearance = appearance;
    }

    void write(Author author) {
        this.author = author;
    }

    void post(Posting posting) {
        this.posting = posting;
    }

    void list(int pageLength) {
        this.pageLength = pageLength;
    }

    void probe(String addressProbe) {
        this.addressProbe = addressProbe;
    }
}
