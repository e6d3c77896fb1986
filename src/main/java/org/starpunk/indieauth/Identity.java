package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import org.starpunk.microformats.WebUrl;
import org.starpunk.site.Author;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;

/** Who the owner is, as clients are told (IndieAuth 5.3.4). The site keeps no mail address of the owner's, so it tells none. */
@Dependent
class Identity {

    @Inject
    private SiteService sites;

    @Inject
    private SiteUrl url;

    /** The profile URL, and the profile for whoever may read it. */
    JsonObjectBuilder me(Set<Scope> scopes) {
        JsonObjectBuilder answer = me();
        if (scopes.contains(Scope.PROFILE)) {
            answer.add("profile", profile());
        }
        return answer;
    }

    JsonObjectBuilder me() {
        return Json.createObjectBuilder().add("me", url.toString());
    }

    JsonObject profile() {
        Author author = sites.get().author();
        JsonObjectBuilder profile =
                Json.createObjectBuilder().add("name", author.name()).add("url", url.toString());
        WebUrl.resolve(url, author.photo()).ifPresent(photo -> profile.add("photo", photo));
        return profile.build();
    }
}
