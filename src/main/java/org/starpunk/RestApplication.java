package org.starpunk;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.starpunk.admin.AdminResource;
import org.starpunk.drawing.CardResource;
import org.starpunk.drawing.IconResource;
import org.starpunk.editor.EditorResource;
import org.starpunk.export.ExportResource;
import org.starpunk.feed.FeedResource;
import org.starpunk.feed.KindFeedResource;
import org.starpunk.feed.SearchFeedResource;
import org.starpunk.feed.TagFeedResource;
import org.starpunk.http.AllowHeadFilter;
import org.starpunk.http.OAuthError;
import org.starpunk.indieauth.AuthorizationResource;
import org.starpunk.indieauth.IntrospectionResource;
import org.starpunk.indieauth.MetadataResource;
import org.starpunk.indieauth.RevocationResource;
import org.starpunk.indieauth.TokenResource;
import org.starpunk.indieauth.UserinfoResource;
import org.starpunk.library.LibraryResource;
import org.starpunk.listener.UnfinishedAnswerInterceptor;
import org.starpunk.media.MediaResource;
import org.starpunk.micropub.InvalidEntryMapper;
import org.starpunk.micropub.MediaEndpointResource;
import org.starpunk.micropub.MicropubResource;
import org.starpunk.page.ArchiveResource;
import org.starpunk.page.DiscoveryLinksFilter;
import org.starpunk.page.HomeResource;
import org.starpunk.page.NoteResource;
import org.starpunk.page.NotesResource;
import org.starpunk.page.OpenSearchResource;
import org.starpunk.page.PhotoResource;
import org.starpunk.page.PreviewResource;
import org.starpunk.page.SearchResource;
import org.starpunk.page.StaticResource;
import org.starpunk.page.TagResource;
import org.starpunk.page.TagsResource;
import org.starpunk.settings.ProbeResource;
import org.starpunk.sitemap.RobotsResource;
import org.starpunk.sitemap.SitemapResource;
import org.starpunk.system.BackupResource;
import org.starpunk.vcard.AuthorCardResource;

/** Puts JAX-RS at the root of the site: the single list of what answers there. */
@ApplicationPath("/")
public class RestApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AdminResource.class,
                AllowHeadFilter.class,
                ArchiveResource.class,
                AuthorCardResource.class,
                AuthorizationResource.class,
                BackupResource.class,
                CardResource.class,
                DiscoveryLinksFilter.class,
                EditorResource.class,
                ExportResource.class,
                FeedResource.class,
                HomeResource.class,
                IconResource.class,
                IntrospectionResource.class,
                InvalidEntryMapper.class,
                KindFeedResource.class,
                LateReadMapper.class,
                LibraryResource.class,
                MediaEndpointResource.class,
                MediaResource.class,
                MetadataResource.class,
                MicropubResource.class,
                NoteResource.class,
                NotesResource.class,
                OAuthError.Mapper.class,
                ObstacleMapper.class,
                OpenSearchResource.class,
                PhotoResource.class,
                PreviewResource.class,
                ProbeResource.class,
                RevocationResource.class,
                RobotsResource.class,
                SearchFeedResource.class,
                SearchResource.class,
                ServiceFailureMapper.class,
                SitemapResource.class,
                StaticResource.class,
                TagFeedResource.class,
                TagResource.class,
                TagsResource.class,
                TokenResource.class,
                UnfinishedAnswerInterceptor.class,
                UserinfoResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                // A path stays a path: behind a proxy the server does not know its own scheme.
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
