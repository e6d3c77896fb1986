package org.starpunk.foreign;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.starpunk.frontmatter.FrontMatter;
import org.starpunk.frontmatter.FrontMatterException;

/**
 * The folders of a site of Hugo whose list page hands down to the pages below it that they are drafts. Which of them it
 * means, such as those of one language, is not asked: a draft too many is no harm.
 *
 * @see <a href="https://gohugo.io/content-management/front-matter/#cascade-1">Cascade</a>
 */
record HugoCascade(List<String> drafts) {

    static HugoCascade of(PostArchive archive) {
        List<String> drafts = new ArrayList<>();
        for (String file : archive.names()) {
            String folder = file.substring(0, file.lastIndexOf('/') + 1);
            if (file.startsWith("_index.", folder.length()) && handsDownDrafts(archive, file)) {
                drafts.add(folder);
            }
        }
        return new HugoCascade(drafts);
    }

    private static boolean handsDownDrafts(PostArchive archive, String file) {
        try {
            JsonObject page = new Fields(FrontMatter.parse(archive.text(file)).fields())
                    .inSmallLetters()
                    .json();
            JsonValue cascade = page.getOrDefault("cascade", JsonValue.NULL);
            return (cascade instanceof JsonArray several ? several.stream() : Stream.of(cascade))
                    .filter(JsonObject.class::isInstance)
                    .map(fields -> new Fields(fields.asJsonObject()).inSmallLetters())
                    .anyMatch(HugoSite::isDraft);
        } catch (ArchiveException | FrontMatterException | IOException e) {
            return false;
        }
    }

    boolean makesDraftOf(String file) {
        return drafts.stream().anyMatch(file::startsWith);
    }
}
