package org.starpunk.microformats;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starpunk.site.SiteUrl;

/** What a note has beside its title, its words and its tags, as visitors may see it. */
public record PublicProperties(List<ShownProperty> all) {

    /** The author and the permalink are the site's own, and to whom a note is shown is nobody else's matter. */
    private static final Set<String> HIDDEN = Set.of("audience", "author", "uid", "updated");

    /** Where its author was: {@code location-visibility} says whether others may know. */
    private static final Set<String> PLACES =
            Set.of("adr", "altitude", "checkin", "geo", "latitude", "location", "longitude");

    private static final String VISIBILITY = "-visibility";

    /** Those that have a place of their own on a page; all others are lines of their own. */
    private static final Set<String> PLACED =
            Set.of("audio", "category", "checkin", "end", "location", "photo", "rsvp", "start", "syndication", "video");

    public static PublicProperties of(JsonObject properties, SiteUrl site) {
        return new PublicProperties(properties.keySet().stream()
                .filter(name -> !HIDDEN.contains(name) && !name.endsWith(VISIBILITY))
                .filter(name -> !PLACES.contains(name)
                        || isPublic(properties, "location" + VISIBILITY) && isPublic(properties, name + VISIBILITY))
                .flatMap(name -> ShownProperty.of(properties, name, site).stream())
                .toList());
    }

    public Optional<ShownProperty> get(String name) {
        return all.stream().filter(property -> property.name().equals(name)).findFirst();
    }

    /** What the note does to something elsewhere. */
    public List<ShownProperty> reactions() {
        return all.stream().filter(ShownProperty::isReaction).toList();
    }

    /** All that has no other place. */
    public List<ShownProperty> details() {
        return all.stream()
                .filter(property -> !property.isReaction() && !isPlaced(property.name()))
                .toList();
    }

    public boolean isEvent() {
        return get("start").isPresent();
    }

    /** From when, and until when; empty when it is no event. */
    public Optional<String> whenHtml() {
        return get("start").map(start -> PropertyHtml.ofPeriod(start, get("end")));
    }

    private boolean isPlaced(String name) {
        return PLACED.contains(name) && (isEvent() || !name.equals("end"));
    }

    /** What a note without words is, in a line. */
    Optional<String> headline() {
        return reactions().stream()
                .findFirst()
                .or(() -> get("rsvp"))
                .or(() -> get("checkin"))
                .or(() -> details().stream().findFirst())
                .map(ShownProperty::text);
    }

    /** Whether what says for whom something is says {@code public}, or is not there; any other word is for fewer. */
    static boolean isPublic(JsonObject properties, String visibility) {
        return PropertyValue.list(properties, visibility).stream()
                .allMatch(
                        value -> value.text().filter("public"::equalsIgnoreCase).isPresent());
    }
}
