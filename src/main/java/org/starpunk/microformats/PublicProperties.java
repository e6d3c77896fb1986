package org.starpunk.microformats;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.starpunk.microformats.Property.Trait;
import org.starpunk.site.SiteUrl;

/** What a note has beside its title, its words and its tags, as visitors may see it. */
public record PublicProperties(List<ShownProperty> all) {

    private static final String VISIBILITY = "-" + Property.VISIBILITY;

    /** Whether others may know where the author was. */
    static final String OF_LOCATION = Property.LOCATION + VISIBILITY;

    public static PublicProperties of(JsonObject properties, SiteUrl site) {
        return new PublicProperties(properties.keySet().stream()
                .filter(name -> !Property.is(name, Trait.HIDDEN) && !name.endsWith(VISIBILITY))
                .filter(name -> !Property.is(name, Trait.WHEREABOUTS)
                        || isPublic(properties, OF_LOCATION) && isPublic(properties, name + VISIBILITY))
                .flatMap(name -> ShownProperty.of(properties, name, site).stream())
                .toList());
    }

    public Optional<ShownProperty> get(Property property) {
        return all.stream().filter(shown -> shown.is(property)).findFirst();
    }

    /** What the note does to something elsewhere. */
    public List<ShownProperty> reactions() {
        return all.stream().filter(property -> property.is(Trait.REACTION)).toList();
    }

    /** All that has no other place. */
    public List<ShownProperty> details() {
        return all.stream()
                .filter(property -> !property.is(Trait.REACTION) && !isPlaced(property))
                .toList();
    }

    /** What a note does that does one thing to something elsewhere and says no more of it; empty for all others. */
    public Optional<String> onlyReaction() {
        return all.size() == 1 && all.get(0).is(Trait.REACTION) && all.get(0).isBare()
                ? Optional.of(all.get(0).name())
                : Optional.empty();
    }

    public boolean isEvent() {
        return get(Property.START).isPresent();
    }

    /** From when, and until when; empty when it is no event. */
    public Optional<String> whenHtml() {
        return get(Property.START).map(start -> PropertyHtml.ofPeriod(start, get(Property.END)));
    }

    private boolean isPlaced(ShownProperty property) {
        return property.is(Trait.PLACED) && (isEvent() || !property.is(Property.END));
    }

    /** What a note without words is, in a line. */
    public Optional<String> headline() {
        return reactions().stream()
                .findFirst()
                .or(() -> get(Property.RSVP))
                .or(() -> get(Property.CHECKIN))
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
