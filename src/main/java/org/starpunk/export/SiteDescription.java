package org.starpunk.export;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.starpunk.frontmatter.ExportArchive;
import org.starpunk.frontmatter.NoteFile;
import org.starpunk.microformats.Property;
import org.starpunk.site.Author;
import org.starpunk.site.Site;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.MovedTag;
import org.starpunk.tag.MovingTagService;

/** What the site says of itself and its author, and its tags with their addresses. */
@Dependent
class SiteDescription {

    private final SiteService sites;
    private final MovingTagService tags;
    private final SiteUrl url;

    @Inject
    SiteDescription(SiteService sites, MovingTagService tags, SiteUrl url) {
        this.sites = sites;
        this.tags = tags;
        this.url = url;
    }

    JsonObject json() {
        Site site = sites.get();
        JsonArrayBuilder all = Json.createArrayBuilder();
        tags.list().forEach(tag -> all.add(tag(tag)));
        return Json.createObjectBuilder()
                .add(NoteFile.TITLE, site.title())
                .add(Property.URL.toString(), url.toString())
                .add(ExportArchive.TIME_ZONE, site.zone().getId())
                .add(Property.LANG.toString(), site.appearance().language().toLanguageTag())
                .add(Property.AUTHOR.toString(), author(site.author()))
                .add(NoteFile.TAGS, all)
                .build();
    }

    private static JsonObjectBuilder author(Author author) {
        JsonArrayBuilder profiles = Json.createArrayBuilder();
        author.me().forEach(profiles::add);
        return Json.createObjectBuilder()
                .add(Property.NAME.toString(), author.name())
                .add(Property.PHOTO.toString(), author.photo())
                .add(Property.NOTE.toString(), author.note())
                .add(ExportArchive.ME, profiles);
    }

    private static JsonObjectBuilder tag(MovedTag tag) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add(Property.NAME.toString(), tag.name().name())
                .add(NoteFile.SLUG, tag.slug());
        List<MovedTag> synonyms = tag.synonyms();
        if (!synonyms.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            synonyms.forEach(synonym -> array.add(tag(synonym)));
            json.add(ExportArchive.SYNONYMS, array);
        }
        return json;
    }
}
