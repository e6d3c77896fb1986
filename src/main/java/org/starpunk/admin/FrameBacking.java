package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.site.SiteService;

/** What stands around every view: whose site it is. */
@Named
@RequestScoped
public class FrameBacking {

    @Inject
    private SiteService site;

    public String getSiteTitle() {
        return site.get().title();
    }
}
