package org.starpunk.editor;

import org.starpunk.microformats.Property;

/**
 * A photo, a film or a recording of a post.
 *
 * @param kind the property that it is a value of
 * @param url where it is, on this site or on another one
 */
public record MediaRow(int index, Property kind, String url, String alt) {

    /** Which one of the post it is, as people count. */
    public int getNumber() {
        return index + 1;
    }

    /** The kind, as forms send it. */
    public String word() {
        return kind.toString();
    }

    /** The names under which forms send it. */
    public String urlField() {
        return isPhoto() ? FormFields.PHOTO_URL : FormFields.FILE_URL;
    }

    public String altField() {
        return isPhoto() ? FormFields.PHOTO_ALT : FormFields.FILE_ALT;
    }

    public boolean isDescribed() {
        return !alt.isBlank();
    }

    public boolean isPhoto() {
        return kind == Property.PHOTO;
    }

    public boolean isFilm() {
        return kind == Property.VIDEO;
    }

    public boolean isRecording() {
        return kind == Property.AUDIO;
    }
}
