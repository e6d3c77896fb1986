package org.starpunk.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.starpunk.foreign.ForeignPost;
import org.starpunk.forwarding.FormerPath;
import org.starpunk.forwarding.ForwardingService;
import org.starpunk.microformats.Mf2Date;
import org.starpunk.microformats.Property;
import org.starpunk.note.MovingNoteService;
import org.starpunk.note.Note;
import org.starpunk.note.NotePast;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.Slug;
import org.starpunk.site.SiteService;

/**
 * What makes a post the same one: where it comes from; or the slug that it asks for, when the note there was created, or
 * else published, at the same moment.
 */
@Dependent
class PostIdentity {

    private static final int MAX_ORIGIN = 500;

    private final ForwardingService forwarding;
    private final MovingNoteService notes;
    private final NotePermalinks permalinks;
    private final SiteService sites;

    @Inject
    PostIdentity(ForwardingService forwarding, MovingNoteService notes, NotePermalinks permalinks, SiteService sites) {
        this.forwarding = forwarding;
        this.notes = notes;
        this.permalinks = permalinks;
        this.sites = sites;
    }

    /**
     * The id of the note that a post is.
     *
     * @param others what other posts of its archive are: two of one day may have the same slug in two directories
     */
    Optional<Long> find(ForeignPost post, Set<Long> others) {
        return origins(post).stream()
                .flatMap(origin -> forwarding.findId(origin).stream())
                .findFirst()
                .or(() -> slug(post)
                        .flatMap(notes::find)
                        .filter(note -> !others.contains(note.id()) && isOf(note, post))
                        .map(Note::id));
    }

    private boolean isOf(Note note, ForeignPost post) {
        Optional<Instant> created = post.past().created();
        ZoneId zone = sites.get().zone();
        return created.isPresent()
                ? created.get().equals(note.createdAt())
                : text(post, Property.PUBLISHED)
                        .flatMap(date -> Mf2Date.parse(date, zone))
                        .filter(date -> note.published()
                                .filter(published -> published.isEqual(date))
                                .isPresent())
                        .isPresent();
    }

    /** As they are kept: what is longer than an address is its digest. */
    List<String> origins(ForeignPost post) {
        return post.origins().stream().map(PostIdentity::kept).distinct().toList();
    }

    private static String kept(String origin) {
        if (origin.length() <= MAX_ORIGIN) {
            return origin;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With those of its addresses that are slugs here. */
    NotePast past(ForeignPost post) {
        ForeignPost.Past past = post.past();
        return new NotePast(
                past.created(),
                past.updated(),
                past.deleted(),
                post.addresses().stream()
                        .flatMap(address -> permalinks.slug(address).stream())
                        .distinct()
                        .toList(),
                past.isOwn());
    }

    /** Those of its addresses that are none here. */
    List<FormerPath> paths(ForeignPost post) {
        return post.addresses().stream()
                .filter(address -> permalinks.slug(address).isEmpty())
                .flatMap(address -> FormerPath.of(address).stream())
                .distinct()
                .toList();
    }

    /** The one to ask for; one that a note had is taken as it is. */
    Optional<Slug> slug(ForeignPost post) {
        return text(post, Property.MP_SLUG).flatMap(post.past().isOwn() ? Slug::parse : Slug::of);
    }

    private static Optional<String> text(ForeignPost post, Property property) {
        return Stream.of(property)
                .flatMap(any -> post.entry().values(any).stream())
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .findFirst();
    }
}
