package org.starpunk;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.starpunk.admin.AdminResource;
import org.starpunk.admin.ExportResource;
import org.starpunk.feed.FeedResource;
import org.starpunk.feed.TagFeedResource;
import org.starpunk.http.OAuthError;
import org.starpunk.media.MediaResource;
import org.starpunk.micropub.InvalidEntryMapper;
import org.starpunk.micropub.MediaEndpointResource;
import org.starpunk.micropub.MicropubResource;
import org.starpunk.page.DiscoveryLinksFilter;
import org.starpunk.page.HomeResource;
import org.starpunk.page.NoteResource;
import org.starpunk.page.PreviewResource;
import org.starpunk.page.StaticResource;
import org.starpunk.page.TagResource;
import org.starpunk.page.TagsResource;

/** Puts JAX-RS at the root of the site: the single list of what answers there. */
@ApplicationPath("/")
public class RestApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AdminResource.class,
                DiscoveryLinksFilter.class,
                ExportResource.class,
                FeedResource.class,
                HomeResource.class,
                InvalidEntryMapper.class,
                MediaEndpointResource.class,
                MediaResource.class,
                OAuthError.Mapper.class,
                MicropubResource.class,
                NoteResource.class,
                ObstacleMapper.class,
                PreviewResource.class,
                ServiceFailureMapper.class,
                StaticResource.class,
                TagFeedResource.class,
                TagResource.class,
                TagsResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
