package org.starpunk.entry;

import java.time.ZoneId;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.Visibility;
import org.starpunk.site.Site;

/**
 * What holds where a client says nothing of it.
 *
 * @param zone in which dates without an offset are meant
 * @param visibility who sees a post
 * @param text what a content is that is a text and no object
 */
public record EntryDefaults(ZoneId zone, Visibility visibility, ContentFormat text) {

    /** What the owner has said. */
    public static EntryDefaults of(Site site) {
        return new EntryDefaults(
                site.zone(),
                Words.find(site.posting().visibility(), Visibility.values()).orElse(Visibility.PUBLIC),
                site.posting().isMarkdown() ? ContentFormat.MARKDOWN : ContentFormat.TEXT);
    }

    /** What holds where the owner has said nothing either. */
    static EntryDefaults usual(ZoneId zone) {
        return new EntryDefaults(zone, Visibility.PUBLIC, ContentFormat.TEXT);
    }
}
