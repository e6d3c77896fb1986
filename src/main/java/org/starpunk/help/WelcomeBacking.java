package org.starpunk.help;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.NewNote;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.sentence.Sentences;
import org.starpunk.site.Appearance;
import org.starpunk.site.Author;
import org.starpunk.site.Site;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;
import org.starpunk.view.Page;

/** The view that a new owner comes to: who and where they are, a first note, and how to go on. */
@Named
@RequestScoped
public class WelcomeBacking {

    @Inject
    private SiteService sites;

    @Inject
    private NoteService notes;

    @Inject
    private SiteUrl url;

    private String authorName;
    private String title;
    private String language;
    private String zone;
    private String content = "";

    @PostConstruct
    void load() {
        Site site = sites.get();
        authorName = site.author().name();
        title = site.title();
        language = language(site).toLanguageTag();
        zone = site.zone().getId();
    }

    /** The owner of a new site is spoken to in the language of the browser, and writes in that. */
    private static Locale language(Site site) {
        Locale chosen = site.appearance().language();
        return site.isNew() && chosen.equals(Appearance.usual().language())
                ? Sentences.spoken().language()
                : chosen;
    }

    /** Each of them is stored by itself, and nobody has to write a note. */
    public void begin() {
        Site site = sites.get();
        Author author = site.author();
        sites.write(new Author(authorName, author.photo(), author.note(), author.me()));
        Appearance looks = site.appearance();
        sites.present(
                title,
                Site.zone(zone).orElseThrow(),
                new Appearance(looks.look(), Appearance.language(language).orElseThrow(), looks.titleLeads()));
        Page.redirect("/admin/welcome?written="
                + (content.isBlank()
                        ? "nothing"
                        : notes.create(NewNote.of(
                                        new Content(content, ContentFormat.MARKDOWN), NoteStatus.PUBLISHED, List.of()))
                                .slug()));
    }

    /** Whether the form is behind the owner. */
    public boolean isDone() {
        return !Page.parameter("written").isEmpty();
    }

    /** The path of the first note; empty when there is none. */
    public String getNote() {
        return Optional.of(Page.parameter("written"))
                .flatMap(Slug::parse)
                .flatMap(notes::find)
                .map(note -> "/notes/" + note.slug())
                .orElse("");
    }

    public String getAddress() {
        return url.toString();
    }

    public QrCode getQrCode() {
        return QrCode.of(getAddress());
    }

    public String getMicropub() {
        return url.resolve("/micropub").toString();
    }

    public int getMaxLength() {
        return Content.MAX_LENGTH;
    }

    public String getAuthorName() {
        return authorName;
    }

    public void setAuthorName(String authorName) {
        this.authorName = authorName.strip();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title.strip();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** Whether the time zone is the one of the server, and nobody has said that it is theirs. */
    public boolean isZoneGuessed() {
        return !Page.isSent() && sites.get().isNew() && ZoneId.of(zone).equals(ZoneId.systemDefault());
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }
}
