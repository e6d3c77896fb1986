package org.starpunk.content;

/**
 * Where a content is shown; two places that are equal show the same.
 *
 * @param address of its page, against which relative addresses are resolved
 * @param name stands in front of the names of places within the content, so that many contents can stand on one page
 * @param version of the content: it tells texts of one place apart
 */
public record ContentPlace(String address, String name, String version, HashtagLinks hashtags) {}
