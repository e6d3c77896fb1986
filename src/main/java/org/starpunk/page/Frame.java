package org.starpunk.page;

import java.text.BreakIterator;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.starpunk.microformats.Moment;
import org.starpunk.microformats.ShownValue;
import org.starpunk.microformats.WebUrl;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.Sentences;
import org.starpunk.site.Appearance;
import org.starpunk.site.Author;
import org.starpunk.site.DiscoveryLink;
import org.starpunk.site.OwnPage;
import org.starpunk.site.Site;
import org.starpunk.site.SiteUrl;
import org.starpunk.theme.Scheme;

/**
 * What stands around every page: whose site it is, and where.
 *
 * @param zone in which dates are shown
 * @param styles changes whenever a file under {@code /static} does
 * @param sentences in the language of the page
 * @param discoveryLinks the endpoints of the site
 * @param pages that the owner has put into the navigation
 */
public record Frame(
        String siteTitle,
        Author author,
        Appearance appearance,
        SiteUrl site,
        ZoneId zone,
        String styles,
        Sentences sentences,
        List<DiscoveryLink> discoveryLinks,
        List<OwnPage> pages) {

    private static final int SHORT_TITLE = 16;

    /** What stands between words, at the end of a text. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{Sm}]+$");

    static Frame of(Site site, SiteUrl url, String styles, List<DiscoveryLink> discoveryLinks) {
        return new Frame(
                site.title(),
                site.author(),
                site.appearance(),
                url,
                site.zone(),
                styles,
                Sentences.in(site.appearance().language()),
                discoveryLinks,
                site.pages());
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

    /** Whether more is known of the author than a name, which alone is no contact. */
    public boolean isIntroduced() {
        return photo().isPresent() || !author.note().isEmpty() || !profiles().isEmpty();
    }

    /** As much of the title as a browser shows beside a field: whole words, unless the first is too long. */
    public String shortTitle() {
        if (siteTitle.codePointCount(0, siteTitle.length()) <= SHORT_TITLE) {
            return siteTitle;
        }
        int most = siteTitle.offsetByCodePoints(0, SHORT_TITLE);
        BreakIterator words = BreakIterator.getWordInstance(appearance.language());
        words.setText(siteTitle);
        int end = words.preceding(most + 1);
        String cut = siteTitle.substring(0, end > 0 ? end : most);
        String whole = BETWEEN.matcher(cut).replaceFirst("");
        return whole.isEmpty() ? cut : whole;
    }

    /** What every page leads to, from its top and from its end. */
    public List<NavigationLink> navigation() {
        return Stream.concat(
                        pages.stream().map(page -> new NavigationLink("/notes/" + page.slug(), page.name())),
                        Stream.of(
                                new NavigationLink("/tags", say("page.label.tags")),
                                new NavigationLink("/archive", say("page.label.archive")),
                                new NavigationLink("/search", say("page.label.search"))))
                .toList();
    }

    /** Whether the navigation leads to a path. */
    public boolean names(String path) {
        return navigation().stream().anyMatch(link -> link.href().equals(path));
    }

    /** Of the whole site. */
    public List<FeedLink> feeds() {
        return FeedLink.list(this, siteTitle, site.resolve("/feed"));
    }

    public String absolute(DiscoveryLink link) {
        return site.resolve(link.path()).toString();
    }

    public String ground(Scheme scheme) {
        return appearance.look().theme().ground(scheme);
    }

    /** As people of the site's language write it, by the clock of the site. */
    public String date(Moment moment) {
        return spokenLanguage().isEmpty()
                ? moment.text()
                : OffsetDateTime.parse(moment.datetime())
                        .atZoneSameInstant(zone)
                        .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                .withLocale(appearance.language()));
    }

    /** In which most of its notes are written. */
    public String language() {
        return appearance.language().toLanguageTag();
    }

    /** The language of what StarPunk itself says, where that is another. */
    public Optional<String> spokenLanguage() {
        return Optional.of(sentences.language())
                .filter(spoken ->
                        !spoken.getLanguage().equals(appearance.language().getLanguage()))
                .map(Locale::toLanguageTag);
    }

    /** All that a browser needs to set a page. */
    public String styleSheet() {
        return file(appearance.look().file());
    }

    /** The versioned URL of a file under {@code /static}. */
    public String file(String name) {
        return "/static/" + name + "?v=" + styles;
    }
}
