package org.starpunk.testing;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that was built, with the classes of all tests that run in the server beside it. */
public final class InContainer {

    /** The trials, what runs them on each vendor, and what both use: also their nested classes. */
    private static final String CLASSES =
            "/org/starpunk/(.*/)?(\\w+Trials|\\w+On(Sqlite|Postgresql)IT|TagTables|testing/(QueryPlan|SampleFiles|StatementRecorder))(\\$.*)?\\.class";

    private InContainer() {}

    public static WebArchive war() {
        File assertj = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/starpunk.war"))
                .as(WebArchive.class)
                .addAsLibrary(assertj)
                .addPackages(true, Filters.include(CLASSES), "org.starpunk");
    }
}
