package org.starpunk.microformats;

import static org.starpunk.microformats.Property.Trait.ATTRIBUTE;
import static org.starpunk.microformats.Property.Trait.FIELD;
import static org.starpunk.microformats.Property.Trait.HIDDEN;
import static org.starpunk.microformats.Property.Trait.PLACED;
import static org.starpunk.microformats.Property.Trait.PLAIN;
import static org.starpunk.microformats.Property.Trait.QUOTED;
import static org.starpunk.microformats.Property.Trait.REACTION;
import static org.starpunk.microformats.Property.Trait.REFERENCE;
import static org.starpunk.microformats.Property.Trait.SINGLE;
import static org.starpunk.microformats.Property.Trait.UNLABELLED;
import static org.starpunk.microformats.Property.Trait.UPLOADED;
import static org.starpunk.microformats.Property.Trait.WHEREABOUTS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.starpunk.sentence.Sentence;

/**
 * The properties of which something is known: a name is written here and nowhere else. Whatever else a client sends is
 * kept and shown by its own name.
 *
 * @see <a href="https://microformats.org/wiki/h-entry">h-entry</a>
 */
public enum Property {
    NAME("name", Kind.WORDS, SINGLE, FIELD),
    SUMMARY("summary", Kind.WORDS, SINGLE, FIELD, QUOTED),
    CONTENT("content", Kind.WORDS, SINGLE, FIELD, QUOTED),
    NOTE("note", Kind.WORDS),
    CATEGORY("category", Kind.CARD, Sentence.of("microformats.label.with"), FIELD, PLACED, ATTRIBUTE),
    PUBLISHED("published", Kind.DATE, SINGLE, FIELD),
    UPDATED("updated", Kind.DATE, HIDDEN, REFERENCE, ATTRIBUTE),
    DELETED("deleted", Kind.ANY),
    URL("url", Kind.ANY),
    UID("uid", Kind.ANY, HIDDEN, ATTRIBUTE),
    AUTHOR("author", Kind.CARD, HIDDEN, REFERENCE, ATTRIBUTE, PLAIN),
    AUDIENCE("audience", Kind.ANY, HIDDEN),
    LANG("lang", Kind.WORDS, SINGLE, HIDDEN, ATTRIBUTE, REFERENCE),
    SYNDICATION("syndication", Kind.ANY, Sentence.of("microformats.label.alsoAt"), PLACED, REFERENCE, ATTRIBUTE),

    PHOTO("photo", Kind.PICTURE, PLACED, UPLOADED, REFERENCE),
    VIDEO("video", Kind.FILE, PLACED, UPLOADED, REFERENCE),
    AUDIO("audio", Kind.FILE, PLACED, UPLOADED, REFERENCE),
    FEATURED("featured", Kind.PICTURE, REFERENCE),
    LOGO("logo", Kind.PICTURE),

    IN_REPLY_TO("in-reply-to", Kind.ANY, Sentence.of("microformats.label.inReplyTo"), REACTION, REFERENCE),
    REPOST_OF("repost-of", Kind.ANY, Sentence.of("microformats.label.reposted"), REACTION, REFERENCE),
    LIKE_OF("like-of", Kind.ANY, Sentence.of("microformats.label.liked"), REACTION, REFERENCE),
    BOOKMARK_OF("bookmark-of", Kind.ANY, Sentence.of("microformats.label.bookmarked"), REACTION, REFERENCE),
    READ_OF("read-of", Kind.ANY, Sentence.of("microformats.label.read"), REACTION, REFERENCE),
    WATCH_OF("watch-of", Kind.ANY, Sentence.of("microformats.label.watched"), REACTION, REFERENCE),
    LISTEN_OF("listen-of", Kind.ANY, Sentence.of("microformats.label.listenedTo"), REACTION, REFERENCE),
    PLAY_OF("play-of", Kind.ANY, Sentence.of("microformats.label.played"), REACTION, REFERENCE),
    FOLLOW_OF("follow-of", Kind.ANY, Sentence.of("microformats.label.followed"), REACTION, REFERENCE),
    QUOTATION_OF("quotation-of", Kind.ANY, Sentence.of("microformats.label.quoted"), REACTION, REFERENCE),
    TAG_OF("tag-of", Kind.ANY, Sentence.of("microformats.label.tagged"), REACTION, REFERENCE),
    ATE("ate", Kind.ANY, Sentence.of("microformats.label.ate")),
    DRANK("drank", Kind.ANY, Sentence.of("microformats.label.drank")),
    RSVP("rsvp", Kind.ANSWER, UNLABELLED, PLACED, REFERENCE),

    DURATION("duration", Kind.LENGTH),
    START("start", Kind.DATE, PLACED),
    END("end", Kind.DATE, PLACED),
    ACCESSED("accessed", Kind.DATE),
    ANNIVERSARY("anniversary", Kind.DATE),
    BDAY("bday", Kind.DATE),
    REV("rev", Kind.DATE),

    CHECKIN("checkin", Kind.CARD, Sentence.of("microformats.label.at"), PLACED, REFERENCE, WHEREABOUTS),
    LOCATION("location", Kind.ADDRESS, Sentence.of("microformats.label.at"), PLACED, REFERENCE, WHEREABOUTS, PLAIN),
    ADR("adr", Kind.ANY, WHEREABOUTS, PLAIN),
    GEO("geo", Kind.ANY, WHEREABOUTS, PLAIN),
    LATITUDE("latitude", Kind.ANY, WHEREABOUTS),
    LONGITUDE("longitude", Kind.ANY, WHEREABOUTS),
    ALTITUDE("altitude", Kind.ANY, WHEREABOUTS),
    STREET_ADDRESS("street-address", Kind.ANY),
    EXTENDED_ADDRESS("extended-address", Kind.ANY),
    POST_OFFICE_BOX("post-office-box", Kind.ANY),
    LOCALITY("locality", Kind.ANY),
    REGION("region", Kind.ANY),
    POSTAL_CODE("postal-code", Kind.ANY),
    COUNTRY_NAME("country-name", Kind.ANY),

    VISIBILITY("visibility", Kind.ANY, SINGLE, FIELD),
    POST_STATUS("post-status", Kind.ANY, SINGLE, FIELD),
    /** What the navigation of the site calls a post that is a page of its own, and where it stands there. */
    NAVIGATION("navigation", Kind.ANY, SINGLE, HIDDEN, ATTRIBUTE, REFERENCE),
    NAVIGATION_POSITION("navigation-position", Kind.ANY, SINGLE, HIDDEN, ATTRIBUTE),
    MP_SLUG("mp-slug", Kind.ANY, SINGLE),
    MP_PHOTO_ALT("mp-photo-alt", Kind.ANY);

    /** What a text is as a value. */
    public enum Kind {
        /** An address, a place, or else words, whichever it reads as. */
        ANY("h-cite"),
        WORDS("h-cite"),
        DATE("h-cite"),
        /** Of time. */
        LENGTH("h-cite"),
        PICTURE("h-cite"),
        /** A film or a recording. */
        FILE("h-cite"),
        /** To an invitation. */
        ANSWER("h-cite"),
        CARD("h-card"),
        ADDRESS("h-adr");

        private final String itemType;

        Kind(String itemType) {
            this.itemType = itemType;
        }

        /** What an item is that does not say it. */
        String itemType() {
            return itemType;
        }

        /** Whether its addresses are where something is: a page, or somebody. */
        boolean isLink() {
            return this == ANY || this == CARD;
        }
    }

    /** What else is known of a property. */
    public enum Trait {
        /** It has one value at most. */
        SINGLE,
        /** A note has a place of its own for it, beside its other properties. */
        FIELD,
        /** A page has a place of its own for it; what has none is a line. */
        PLACED,
        /** It is the site's own matter, or nobody else's. */
        HIDDEN,
        /** It says something of a post, but is none on its own. */
        ATTRIBUTE,
        /** It is what a post does to something elsewhere. */
        REACTION,
        /** Its values are texts or items: a number there is a mistake. */
        REFERENCE,
        /** A client may send a file for it. */
        UPLOADED,
        /** Where its author was: others may not be meant to know. */
        WHEREABOUTS,
        /** Its items are rather words than addresses. */
        PLAIN,
        /** Its words are a block of their own. */
        QUOTED,
        /** Its values say themselves what they are. */
        UNLABELLED
    }

    private static final Map<String, Property> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Property::toString, Function.identity()));

    private final String name;
    private final Kind kind;
    private final Sentence label;
    private final Set<Trait> traits;

    Property(String name, Kind kind, Trait... traits) {
        this(name, kind, label(name), traits);
    }

    /** @param label stands in front of the values */
    Property(String name, Kind kind, Sentence label, Trait... traits) {
        this.name = name;
        this.kind = kind;
        this.label = label;
        this.traits = EnumSet.noneOf(Trait.class);
        this.traits.addAll(Arrays.asList(traits));
    }

    /** Empty for a property of which nothing is known. */
    public static Optional<Property> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static boolean is(String name, Trait trait) {
        return find(name).filter(property -> property.is(trait)).isPresent();
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    static Kind kind(String name) {
        return find(name).map(property -> property.kind).orElse(Kind.ANY);
    }

    /** The words in front of the values of any property; may be empty. */
    static String labelOf(String name) {
        return is(name, Trait.UNLABELLED)
                ? ""
                : find(name)
                        .map(property -> property.label)
                        .orElseGet(() -> label(name))
                        .toString();
    }

    private static Sentence label(String name) {
        String plain = name.replaceFirst("-of$", "").replace('-', ' ');
        return Sentence.of("microformats.label.property", Character.toUpperCase(plain.charAt(0)) + plain.substring(1));
    }

    /** As microformats2 and Micropub write it. */
    @Override
    public String toString() {
        return name;
    }
}
