package org.starpunk.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.sentence.Sentences;
import org.starpunk.site.SiteService;

/** What stands around every view: whose site it is. */
@Named
@RequestScoped
public class FrameBacking {

    @Inject
    private SiteService site;

    /** What the views say. */
    @Produces
    @Named("sentences")
    Sentences sentences() {
        return Sentences.spoken();
    }

    /** Of the views, as a tag of BCP 47. */
    public String getLanguage() {
        return Sentences.spoken().language().toLanguageTag();
    }

    public String getSiteTitle() {
        return site.get().title();
    }
}
