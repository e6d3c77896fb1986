package org.starpunk.editor;

import java.util.Optional;
import org.starpunk.media.MediaName;
import org.starpunk.media.MediaUrls;
import org.starpunk.microformats.Property;

/**
 * An upload that comes into a post.
 *
 * @param kind the property that it becomes a value of
 * @param alt what is known of what it shows; may be empty
 */
record ChosenFile(Property kind, String url, String alt) {

    /** Empty for what no post shows, such as a PDF. */
    static Optional<ChosenFile> of(MediaName name, String alt, MediaUrls urls) {
        return kind(name).map(kind -> new ChosenFile(kind, urls.of(name).toString(), alt));
    }

    private static Optional<Property> kind(MediaName name) {
        return switch (name.format().kind()) {
            case IMAGE -> Optional.of(Property.PHOTO);
            case VIDEO -> Optional.of(Property.VIDEO);
            case AUDIO -> Optional.of(Property.AUDIO);
            case DOCUMENT -> Optional.empty();
        };
    }
}
