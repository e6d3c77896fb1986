package org.starpunk.microformats;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starpunk.site.SiteUrl;

/** What a note has beside its title, its words and its tags, as visitors may see it. */
public record PublicProperties(List<ShownProperty> all) {

    /** The author and the permalink are the site's own, and to whom a note is shown is nobody else's matter. */
    private static final Set<String> HIDDEN = Set.of("audience", "author", "location-visibility", "uid", "updated");

    /** Those that have a place of their own on a page; all others are lines of their own. */
    private static final Set<String> PLACED =
            Set.of("audio", "category", "checkin", "end", "location", "photo", "rsvp", "start", "syndication", "video");

    public static PublicProperties of(JsonObject properties, SiteUrl site) {
        return new PublicProperties(properties.keySet().stream()
                .filter(name -> !HIDDEN.contains(name))
                .filter(name -> !name.equals("location") || !isPrivate(properties))
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

    private static boolean isPrivate(JsonObject properties) {
        return PropertyValue.list(properties, "location-visibility").stream()
                .flatMap(value -> value.text().stream())
                .anyMatch("private"::equalsIgnoreCase);
    }
}
