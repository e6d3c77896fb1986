package org.starpunk.foreign;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.frontmatter.ExportArchive;
import org.starpunk.frontmatter.FrontMatter;
import org.starpunk.frontmatter.FrontMatterException;
import org.starpunk.frontmatter.NoteFile;

/** A folder with a file for each post: exported by this program, or the source of a site of Jekyll or Hugo. */
final class FolderPosts implements PostReader {

    private static final Pattern POST = Pattern.compile("(?i).*\\.(?:md|markdown|mdown|html|htm)");

    private static final Pattern MARKDOWN = Pattern.compile("(?i).*\\.(?:md|markdown|mdown)");

    private static final String NO_POST = "a file that is no post";

    private boolean isOwn;
    private FolderSite site;

    @Override
    public boolean reads(PostArchive archive) throws IOException {
        if (archive.names().stream().noneMatch(name -> MARKDOWN.matcher(name).matches())) {
            return false;
        }
        isOwn = ExportArchive.isOne(archive.names());
        site = JekyllSite.isOne(archive) ? new JekyllSite(archive) : new HugoSite(archive);
        return true;
    }

    @Override
    public String form() {
        return isOwn ? "an export of StarPunk" : "Markdown with front matter, or a folder of " + site.program();
    }

    @Override
    public void read(PostArchive archive, PostTaker taker) {
        for (String file : archive.names()) {
            if (POST.matcher(file).matches()) {
                read(archive, file, taker);
            }
        }
    }

    private void read(PostArchive archive, String file, PostTaker taker) {
        boolean isPost = site.isPost(file);
        String text;
        FrontMatter parsed;
        try {
            text = archive.text(file);
            parsed = FrontMatter.parse(text);
        } catch (ArchiveException | FrontMatterException | IOException e) {
            if (isPost) {
                taker.refuse(file, e.getMessage());
            } else {
                taker.leave(NO_POST, file);
            }
            return;
        }
        JsonObject fields = parsed.fields();
        String body = parsed.body();
        if (fields.containsKey(NoteFile.OWN)) {
            taker.takeFrom(file, () -> OwnPost.read(file, parsed));
        } else if (isPost && FrontMatter.isIn(text)) {
            site.notes(body).forEach(kind -> taker.leave(kind, file));
            taker.takeFrom(file, () -> site.post(file, new Fields(fields), body));
        } else if (MARKDOWN.matcher(file).matches() || !fields.isEmpty()) {
            taker.leave(NO_POST, file);
        }
    }

    @Override
    public Optional<String> file(PostArchive archive, String address, String post) {
        List<String> paths = site.paths(FilesBySuffix.path(address), post);
        return paths.stream()
                .filter(archive.names()::contains)
                .filter(name -> !POST.matcher(name).matches())
                .findFirst()
                .or(() -> OwnUploads.find(archive, address));
    }
}
