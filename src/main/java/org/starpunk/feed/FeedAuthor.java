package org.starpunk.feed;

import java.net.URI;
import java.util.Optional;
import org.starpunk.microformats.WebUrl;
import org.starpunk.site.Author;
import org.starpunk.site.SiteUrl;

/**
 * Who writes the notes.
 *
 * @param url the profile, which is the home page
 */
record FeedAuthor(String name, URI url, Optional<String> photo) {

    static FeedAuthor of(Author author, SiteUrl site) {
        return new FeedAuthor(author.name(), site.resolve("/"), WebUrl.resolve(site, author.photo()));
    }
}
