package org.starpunk.site;

import java.util.List;

/**
 * A page that the owner has put into the navigation.
 *
 * @param slug of the note that it is
 * @param name as the navigation has it
 */
public record OwnPage(String slug, String name) {

    /** The pages of some lines, each a slug, a blank and a name: as the database's triggers write them. */
    static List<OwnPage> list(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .map(parts -> new OwnPage(parts[0], parts[1]))
                .toList();
    }
}
