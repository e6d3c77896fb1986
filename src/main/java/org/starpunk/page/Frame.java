package org.starpunk.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.starpunk.microformats.ShownValue;
import org.starpunk.microformats.WebUrl;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.Sentences;
import org.starpunk.site.Author;
import org.starpunk.site.DiscoveryLink;
import org.starpunk.site.Site;
import org.starpunk.site.SiteUrl;

/**
 * What stands around every page: whose site it is, and where.
 *
 * @param zone in which dates are shown
 * @param styles changes whenever a file under {@code /static} does
 * @param sentences in the language of the page
 * @param discoveryLinks the endpoints of the site
 */
public record Frame(
        String siteTitle,
        Author author,
        SiteUrl site,
        ZoneId zone,
        String styles,
        Sentences sentences,
        List<DiscoveryLink> discoveryLinks) {

    static Frame of(Site site, SiteUrl url, String styles, List<DiscoveryLink> discoveryLinks) {
        return new Frame(site.title(), site.author(), url, site.zone(), styles, Sentences.spoken(), discoveryLinks);
    }

    public String say(String key, Object... arguments) {
        return sentences.of(key, arguments);
    }

    public String say(Sentence sentence) {
        return sentences.text(sentence);
    }

    /** What a browser calls a page of this site. */
    public String titleOf(String page) {
        return say("page.label.pageOfSite", page, siteTitle);
    }

    /** The home page, which is also the author's profile URL. */
    public String home() {
        return site.toString();
    }

    public Optional<String> photo() {
        return Optional.of(author.photo()).filter(url -> !url.isBlank()).flatMap(url -> WebUrl.resolve(site, url));
    }

    /** The author's pages elsewhere. */
    public List<ShownValue> profiles() {
        return author.me().stream()
                .flatMap(url -> WebUrl.of(url).stream())
                .map(ShownValue::link)
                .toList();
    }

    /** Of the whole site. */
    public List<FeedLink> feeds() {
        return FeedLink.list(this, siteTitle, site.resolve("/feed"));
    }

    public String absolute(DiscoveryLink link) {
        return site.resolve(link.path()).toString();
    }

    /** The versioned URL of a file under {@code /static}. */
    public String file(String name) {
        return "/static/" + name + "?v=" + styles;
    }
}
