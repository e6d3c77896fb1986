package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.Author;
import org.starpunk.site.Site;
import org.starpunk.site.SiteService;

/** The view where the owner says what the site is called, who writes it and how. */
@Named
@RequestScoped
public class SettingsBacking {

    private static final Pattern WEB_URL = Pattern.compile("(?i)https?://[^\\s/?#\\\\]+\\S*");

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    @Inject
    private SiteService site;

    private String title;
    private String authorName;
    private String photo;
    private String about;
    private String profiles;
    private boolean hashtags;
    private String zone;

    @PostConstruct
    void load() {
        Site current = site.get();
        title = current.title();
        authorName = current.author().name();
        photo = current.author().photo();
        about = current.author().note();
        profiles = String.join("\n", current.author().me());
        hashtags = current.hasHashtags();
        zone = current.zone().getId();
    }

    public void save() {
        site.describe(
                title,
                new Author(authorName, photo, about, lines(profiles)),
                hashtags,
                zone(zone).orElseThrow());
        Page.redirect("/admin/settings?saved=yes");
    }

    public void validatePhoto(FacesContext context, UIComponent field, Object typed) {
        String url = ((String) typed).strip();
        if (!url.isEmpty()
                && !WEB_URL.matcher(url).matches()
                && LocalPath.of(url).isEmpty()) {
            throw Page.invalid(Sentence.of("admin.pictureInvalid"));
        }
    }

    public void validateProfiles(FacesContext context, UIComponent field, Object typed) {
        lines((String) typed).stream()
                .filter(line -> !WEB_URL.matcher(line).matches())
                .findFirst()
                .ifPresent(line -> {
                    throw Page.invalid(Sentence.of("admin.profileInvalid", line));
                });
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title.strip();
    }

    public String getAuthorName() {
        return authorName;
    }

    public void setAuthorName(String authorName) {
        this.authorName = authorName.strip();
    }

    public String getPhoto() {
        return photo;
    }

    public void setPhoto(String photo) {
        this.photo = photo.strip();
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about.strip();
    }

    public String getProfiles() {
        return profiles;
    }

    public void setProfiles(String profiles) {
        this.profiles = profiles;
    }

    public boolean isHashtags() {
        return hashtags;
    }

    public void setHashtags(boolean hashtags) {
        this.hashtags = hashtags;
    }

    public void validateZone(FacesContext context, UIComponent field, Object typed) {
        if (zone((String) typed).isEmpty()) {
            throw Page.invalid(Sentence.of("admin.timeZoneUnknown"));
        }
    }

    private static Optional<ZoneId> zone(String typed) {
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

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    /** To choose from: the places by whose clocks people go. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> PLACE.matcher(zone).matches())
                .sorted()
                .toList();
    }
}
