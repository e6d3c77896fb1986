package org.starpunk.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.starpunk.format.MediaException;
import org.starpunk.owner.Owner;
import org.starpunk.owner.OwnerService;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.Sentences;
import org.starpunk.site.Author;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;
import org.starpunk.view.LocalPath;
import org.starpunk.view.Page;

/** The view where the owner says who writes the site. */
@Named
@RequestScoped
public class AuthorBacking {

    private static final String VIEW = "/admin/settings/author";

    private static final Pattern WEB_URL = Pattern.compile("(?i)https?://[^\\s/?#\\\\]+\\S*");

    @Inject
    private SiteService site;

    @Inject
    private SiteUrl url;

    @Inject
    private OwnerService owners;

    @Inject
    private Portrait portrait;

    @Inject
    private ProfileLinks links;

    private String authorName;
    private String photo;
    private String about;
    private String profiles;
    /** Faces makes null of the empty choice. */
    private String language;

    @PostConstruct
    void load() {
        Author author = site.get().author();
        authorName = author.name();
        photo = author.photo();
        about = author.note();
        profiles = String.join("\n", author.me());
        language = owners.find()
                .flatMap(Owner::language)
                .map(Locale::toLanguageTag)
                .orElse("");
    }

    public void save() {
        site.write(new Author(authorName, photo, about, lines(profiles)));
        owners.speak(Optional.ofNullable(language).filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag));
        Page.redirect(VIEW + "?saved=yes");
    }

    /** Keeps the picture that was sent, and shows it from now on. */
    public void upload() {
        try {
            if (portrait.keep(Page.request())) {
                Page.redirect(VIEW + "?saved=yes");
            } else {
                Page.complain(Sentence.of("settings.pictureNeeded"));
            }
        } catch (MediaException e) {
            Page.complain(e.sentence());
        }
    }

    public void checkProfiles() {
        Page.redirect(VIEW + "?profiles="
                + links.look(site.get().author().me()).stream()
                        .map(ProfileFinding::word)
                        .collect(Collectors.joining("."))
                + "#checkProfilesForm");
    }

    /** What was found at the profiles when they were looked at; empty when they were not. */
    public List<Sentence> getProfileFindings() {
        List<String> saved = site.get().author().me();
        String[] words = Page.parameter("profiles").split("\\.");
        List<Sentence> findings = new ArrayList<>();
        for (int i = 0; i < Math.min(words.length, saved.size()); i++) {
            String profile = saved.get(i);
            ProfileFinding.of(words[i]).ifPresent(found -> findings.add(found.sentence(profile, url.toString())));
        }
        return findings;
    }

    public boolean isLinked() {
        return !site.get().author().me().isEmpty();
    }

    public void validatePhoto(FacesContext context, UIComponent field, Object typed) {
        String address = ((String) typed).strip();
        if (!address.isEmpty()
                && !WEB_URL.matcher(address).matches()
                && LocalPath.of(address).isEmpty()) {
            throw Page.invalid(Sentence.of("settings.pictureInvalid"));
        }
    }

    public void validateProfiles(FacesContext context, UIComponent field, Object typed) {
        lines((String) typed).stream()
                .filter(line -> !WEB_URL.matcher(line).matches())
                .findFirst()
                .ifPresent(line -> {
                    throw Page.invalid(Sentence.of("settings.profileInvalid", line));
                });
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What StarPunk speaks, each by its own name. */
    public List<SelectItem> getLanguages() {
        return Sentences.languages().stream()
                .map(each -> new SelectItem(each.toLanguageTag(), each.getDisplayLanguage(each)))
                .toList();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
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
}
