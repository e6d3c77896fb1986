package org.starpunk.microformats;

import java.util.Optional;

/**
 * Something elsewhere that a note points to.
 *
 * @param url empty when what the client sent is no web address: then the name is shown, and nothing is linked
 * @param named whether the client gave the name; otherwise it is the shortened URL
 */
public record Citation(Optional<String> url, String name, boolean named) {

    public static Optional<Citation> of(PropertyValue value) {
        Optional<String> url = value.url();
        Optional<String> given = value.property("name");
        return given.or(() -> url.map(WebUrl::display))
                .or(value::text)
                .map(name -> new Citation(url, name, given.isPresent()));
    }
}
